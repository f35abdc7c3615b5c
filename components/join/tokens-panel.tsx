'use client';

import dynamic from 'next/dynamic';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Select, Textarea } from '@/components/ui/field';
import { useFocusInvalid } from '@/components/ui/use-focus-invalid';
import { type FieldErrors, isAppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { JoinToken, JoinTokens, NewTokens, Room } from '@/lib/rooms/schema';
import { RoleSelect } from './role-select';
import { commonRole } from './roles';
import { TokenResults } from './token-results';
import { useRoles } from './use-roles';
import { describeUserIds, parseUserIds, userIdsProblem } from './user-ids';

const RosterPicker = dynamic(() => import('./roster-picker').then((module) => module.RosterPicker), {
  ssr: false,
});

const lives = [
  { minutes: 60, label: '1 hour' },
  { minutes: 360, label: '6 hours' },
  { minutes: 720, label: '12 hours' },
  { minutes: 1_440, label: '24 hours' },
];

/** Join tokens for apps of one's own. They stay in this component's memory: never in an address, a store or a log. */
export function TokensPanel({ room }: { room: Room }) {
  const [tokens, setTokens] = useState<JoinToken[]>();
  return (
    <div className="grid gap-x-6 gap-y-4 px-4 pt-2 pb-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <TokensForm room={room} onTokens={setTokens} />
      <TokenResults room={room} tokens={tokens} onForget={() => setTokens(undefined)} />
    </div>
  );
}

type TokensFormProps = { room: Room; onTokens: (tokens: JoinToken[]) => void };

function TokensForm({ room, onTokens }: TokensFormProps) {
  const { roles } = useRoles(room);
  const [chosen, setChosen] = useState<string>();
  const [minutes, setMinutes] = useState(360);
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusInvalid = useFocusInvalid(form);
  const parsed = useMemo(() => parseUserIds(text), [text]);
  const role = chosen ?? commonRole(roles) ?? '';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const problem = userIdsProblem(parsed);
    setFailure(undefined);
    setErrors(problem === null ? {} : { userIds: problem });
    if (problem !== null) return focusInvalid();
    setBusy(true);
    try {
      const body: NewTokens = {
        role,
        people: parsed.ids.map((userId) => ({ userId })),
        expiresInMinutes: minutes,
      };
      const answer = await send<JoinTokens>('POST', `/api/rooms/${encodeURIComponent(room.id)}/tokens`, body);
      onTokens(answer.tokens);
    } catch (error) {
      const known = fieldErrors(error);
      setErrors(known);
      // What stands beside its field is not said twice.
      if (!known.role && !known.userIds && !known.expiresInMinutes) setFailure(error);
      focusInvalid();
    }
    setBusy(false);
  };

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <RoleSelect roles={roles} value={role} onChange={setChosen} error={errors.role} />
        <Field label="Valid for" error={errors.expiresInMinutes}>
          {(aria) => (
            <Select {...aria} value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
              {lives.map((life) => (
                <option key={life.minutes} value={life.minutes}>
                  {life.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field
        label="User ids"
        hint={describeUserIds(parsed) || 'One a line, or with commas between. A pasted column works too.'}
        error={errors.userIds}
      >
        {(aria) => (
          <Textarea
            {...aria}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            placeholder={'stu-1042\nstu-1043'}
            className="font-mono"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button size="sm" className="self-start" onClick={() => setPicking(true)}>
        Pick from the roster
      </Button>
      {picking && (
        <RosterPicker
          roomId={room.id}
          onPick={(userIds) => setText((typed) => withIds(typed, userIds))}
          onClose={() => setPicking(false)}
        />
      )}
      {failure !== undefined && <ErrorNotice error={failure} title="No token was given" />}
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {parsed.ids.length > 1 ? `Get ${parsed.ids.length.toLocaleString('en-GB')} tokens` : 'Get tokens'}
      </Button>
    </form>
  );
}

/** The text with further ids below, one a line. */
const withIds = (typed: string, userIds: string[]): string =>
  [typed.trimEnd(), ...userIds].filter((line) => line !== '').join('\n');

/** The server's sentences beside our fields; what it says of any one person belongs to the ids. */
function fieldErrors(error: unknown): FieldErrors {
  const fields = (isAppError(error) && error.fields) || {};
  const userIds = Object.entries(fields).find(([field]) => /^(people|userId)/.test(field))?.[1];
  return { ...fields, ...(userIds === undefined ? {} : { userIds }) };
}
