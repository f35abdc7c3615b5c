'use client';

import { nameOf } from '@/components/attendance/summary';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { someNames } from './lesson-words';
import { fewNames, NeedsLine } from './needs-line';

/** Chooses these people and leads to the bar that gives them a status. */
export type OnDecide = (people: LessonParticipant[]) => void;

/** "Ben Hansen, never came", one sentence each while they are few. */
const saidOf = (person: LessonParticipant): string => `${nameOf(person)}, ${person.reason}`;
const fewSaid = 4;

type PeopleProps = {
  mark: 'absent' | 'partial';
  people: LessonParticipant[];
  label: string;
  onDecide: OnDecide;
};

/** All who are absent, or partial, in one line. */
export function NeedsPeople({ mark, people, label, onDecide }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <NeedsLine
      mark={mark}
      action={
        <Button size="sm" aria-label={`${label} of the ${mark}`} onClick={() => onDecide(people)}>
          {label}
        </Button>
      }
    >
      <b className="font-medium">
        {formatCount(people.length)} {mark}:
      </b>{' '}
      {people.length <= fewSaid ? people.map(saidOf).join(' · ') : someNames(people.map(nameOf), fewNames)}
    </NeedsLine>
  );
}

/** Each whose status waits for a decision; the rest of many are in the table. */
export function NeedsDecision({ people, onDecide }: { people: LessonParticipant[]; onDecide: OnDecide }) {
  return people.slice(0, fewNames).map((person) => (
    <NeedsLine
      key={person.key}
      mark={person.status ?? 'none'}
      action={
        <Button size="sm" aria-label={`Decide ${nameOf(person)}`} onClick={() => onDecide([person])}>
          Decide
        </Button>
      }
    >
      <b className="font-medium">{nameOf(person)}</b>, {person.status} so far: 100ms never reported the leave,
      and it decides. <span className="text-soft">{person.reason}</span>
    </NeedsLine>
  ));
}
