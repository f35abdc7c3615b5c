import { Part } from '@/components/student/part';
import type { StoredTable } from '@/lib/privacy/schema';

/** What Rollcall keeps about people, and for how long. */
export function StoredSection({ tables }: { tables: readonly StoredTable[] }) {
  return (
    <Part title="What is stored">
      <p className="px-4 pb-3 text-13 text-soft">
        All of it is in Rollcall's own database and in backups you make of it. 100ms, which runs the calls,
        gets each participant's user id, name and role.
      </p>
      <ul className="divide-y divide-line border-line border-t text-13">
        {tables.map(({ about, whose, kept }) => (
          <li key={about} className="flex flex-col gap-0.5 px-4 py-2 md:flex-row md:gap-4">
            <span className="min-w-0 flex-1 first-letter:uppercase">{about}</span>
            <span className="text-soft md:w-28">{whose}</span>
            <span className="text-soft md:w-64">{kept}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
