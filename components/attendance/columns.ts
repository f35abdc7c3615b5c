import type { SortKey } from './arrange';

/** A sortable column: what its head says, how wide it is where the table is one, and whether it holds numbers. */
export type Column<K extends string = SortKey> = {
  key: K;
  label: string;
  width: string;
  number: boolean;
  hint?: string;
};

export const columns: Column[] = [
  { key: 'name', label: 'Name', width: '', number: false },
  { key: 'role', label: 'Role', width: 'w-18 xl:w-22', number: false },
  { key: 'first', label: 'First join', width: 'w-22', number: true },
  { key: 'last', label: 'Last leave', width: 'w-23 xl:w-26', number: true },
  { key: 'presence', label: 'Presence', width: 'w-23 xl:w-26', number: true },
  { key: 'percent', label: '%', width: 'w-14 xl:w-24', number: true, hint: 'Share of the session' },
  { key: 'joins', label: 'Joins', width: 'w-16', number: true },
  {
    key: 'devices',
    label: 'Devices',
    width: 'w-20',
    number: true,
    hint: 'Most devices at the same time',
  },
];

/** All columns of the table: those above and the timeline. */
export const columnCount = columns.length + 1;
