'use client';

import { Field, Input } from '@/components/ui/field';
import { roomNameRule } from '@/lib/rooms/schema';
import { nameAdvice } from './create-room-values';

type Props = { name: string; error: string | undefined; onChange: (name: string) => void };

const maxLength = 100;

/** The name, with what 100ms allows in it said while it is typed, and the nearest name that would do one click away. */
export function CreateRoomName({ name, error, onChange }: Props) {
  const advice = nameAdvice(name);
  const tooLong =
    name.trim().length > maxLength ? `${name.trim().length} of ${maxLength} characters.` : undefined;
  return (
    <div>
      <Field label="Name" hint={roomNameRule} error={error ?? advice?.problem ?? tooLong}>
        {(aria) => (
          <Input
            {...aria}
            required
            placeholder="algebra-7b"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={name}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {advice !== null && advice.suggestion !== '' && (
        <button
          type="button"
          className="mt-1 min-h-11 break-all text-left font-medium text-13 text-accent underline underline-offset-2 md:min-h-0"
          onClick={() => onChange(advice.suggestion)}
        >
          Use “{advice.suggestion}”
        </button>
      )}
    </div>
  );
}
