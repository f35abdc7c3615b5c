import { formatCount } from '@/lib/format/number';
import type { Pasted } from './paste-people';

const shown = 50;
const shownBad = 6;
const cell = 'max-w-0 truncate py-1 pr-3';

/** How pasted text was understood: first what cannot be used, then the people. */
export function PastePreview({ good, bad }: Pasted) {
  if (good.length + bad.length === 0) return null;
  return (
    <>
      {bad.length > 0 && (
        <div className="rounded-card border border-danger bg-danger-soft px-3 py-2 text-13">
          <p className="font-medium">Left out</p>
          <ul>
            {bad.slice(0, shownBad).map(({ line, problem }) => (
              <li key={`${line} ${problem}`}>
                Line {formatCount(line)}: {problem}
              </li>
            ))}
          </ul>
          <More count={bad.length - shownBad} />
        </div>
      )}
      {good.length > 0 && (
        <div>
          <table className="w-full table-fixed text-13">
            <caption className="sr-only">People as they were understood</caption>
            <thead className="text-left text-12 text-faint">
              <tr>
                <th scope="col" className="w-1/4 font-medium">
                  User id
                </th>
                <th scope="col" className="font-medium">
                  Name
                </th>
                <th scope="col" className="w-2/5 font-medium">
                  E-mail
                </th>
              </tr>
            </thead>
            <tbody>
              {good.slice(0, shown).map(({ line, person }) => (
                <tr key={line} className="border-line border-t">
                  <td className={cell}>{person.userId}</td>
                  <td className={cell}>{person.name}</td>
                  <td className={`${cell} text-soft`}>{person.email ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <More count={good.length - shown} />
        </div>
      )}
    </>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 ? <p className="pt-1 text-12 text-faint">and {formatCount(count)} more</p> : null;
