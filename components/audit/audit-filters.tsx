'use client';

import { X } from 'lucide-react';
import { DayInput } from '@/components/absences/day-input';
import { IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { auditActions, auditKinds } from '@/lib/audit/schema';
import { type AuditFilter, isFiltered, noFilter } from './audit-key';
import { actionWords, kindName } from './audit-words';

type AuditFiltersProps = {
  filter: AuditFilter;
  /** Whom one can choose, by id. */
  actors: ReadonlyMap<string, string>;
  onFilter: (part: Partial<AuditFilter>) => void;
};

/** Who, what, and from when to when. */
export function AuditFilters({ filter, actors, onFilter }: AuditFiltersProps) {
  const field = 'max-md:flex-1 max-md:px-2 md:w-36';
  return (
    <search className="flex w-full flex-wrap items-center gap-2 text-13 text-soft">
      <Select
        aria-label="Who"
        className="max-md:w-full md:w-40"
        value={filter.actor}
        onChange={(event) => onFilter({ actor: event.target.value })}
      >
        <option value="">Everybody</option>
        {[...actors].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label="What"
        className="max-md:w-full md:w-44"
        value={filter.action}
        onChange={(event) => onFilter({ action: event.target.value })}
      >
        <option value="">Everything</option>
        {auditKinds.map((kind) => (
          <KindOptions key={kind} kind={kind} />
        ))}
      </Select>
      <DayInput
        label="First day"
        date={filter.from}
        onDate={(from) => onFilter({ from })}
        className={field}
        wrong={isBackwards(filter)}
      />
      <span aria-hidden="true">to</span>
      <DayInput
        label="Last day"
        date={filter.to}
        onDate={(to) => onFilter({ to })}
        className={field}
        wrong={isBackwards(filter)}
      />
      {isFiltered(filter) ? (
        <IconButton label="Clear the filters" onClick={() => onFilter(noFilter)}>
          <X aria-hidden="true" />
        </IconButton>
      ) : null}
    </search>
  );
}

const isBackwards = ({ from, to }: AuditFilter): boolean => from !== '' && to !== '' && from > to;

/** All of a kind, then each of its actions; a kind that is one action is only that. */
function KindOptions({ kind }: { kind: string }) {
  const actions = auditActions.filter((action) => action.startsWith(`${kind}.`));
  if (actions.length < 2) return <option value={kind}>{kindName(kind)}</option>;
  return (
    <optgroup label={kindName(kind)}>
      <option value={kind}>{kindName(kind)}: all</option>
      {actions.map((action) => (
        <option key={action} value={action}>
          {actionWords(action)}
        </option>
      ))}
    </optgroup>
  );
}
