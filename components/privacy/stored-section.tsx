import { Part } from '@/components/student/part';
import type { StoredTable } from '@/lib/privacy/schema';

const cell = 'block px-4 md:table-cell md:py-2 md:align-top';
const head = `${cell} pb-2 font-normal text-12 text-soft`;

/** What Rollcall keeps about people, and for how long. On a phone each kind is a card. */
export function StoredSection({ tables }: { tables: readonly StoredTable[] }) {
  return (
    <Part title="What is stored">
      <p className="px-4 pb-3 text-13 text-soft">
        All of it is in Rollcall’s own database and in backups you make of it. 100ms, which runs the calls,
        gets each participant’s user id, name and role.
      </p>
      <table className="w-full text-left text-13">
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={head}>
              What
            </th>
            <th scope="col" className={head}>
              About
            </th>
            <th scope="col" className={head}>
              How long
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ about, whose, kept }) => (
            <tr key={about} className="block border-line border-t py-2 md:table-row md:py-0">
              <th scope="row" className={`${cell} font-normal first-letter:uppercase`}>
                {about}
              </th>
              <td className={`${cell} text-soft md:w-32`}>{whose}</td>
              <td className={`${cell} text-soft md:w-72`}>{kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
