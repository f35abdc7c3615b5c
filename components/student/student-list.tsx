import Link from 'next/link';
import { someNames } from '@/components/lesson/lesson-words';
import type { StudentPage } from '@/lib/students/schema';
import { studentPath } from './student-key';

const cell = 'min-w-0 md:h-11 md:px-3 md:first:pl-4 md:last:pr-4';

/** People by name; a click anywhere in a row opens their record. */
export function StudentList({ students }: { students: StudentPage['students'] }) {
  return (
    <table className="w-full text-13 max-md:block md:table-fixed">
      <caption className="sr-only">Students, by name</caption>
      <thead className="text-left text-12 text-soft max-md:sr-only">
        <tr className="h-9">
          {['Name', 'User id', 'E-mail', 'Rooms'].map((label) => (
            <th key={label} scope="col" className="px-3 font-medium first:pl-4 last:pr-4">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {students.map(({ userId, name, email, rooms }) => {
          const roomNames = rooms.map(({ roomName }) => roomName);
          return (
            <tr
              key={userId}
              className="relative border-line border-t has-[a:hover]:bg-hover max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:px-4 max-md:py-2.5"
            >
              <th scope="row" className={`${cell} text-left font-medium max-md:w-full max-md:text-14`}>
                <Link
                  data-row
                  prefetch={false}
                  href={studentPath(userId)}
                  className="block truncate after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
                >
                  <bdi>{name}</bdi>
                </Link>
              </th>
              <td className={`${cell} truncate text-soft`}>
                <bdi title={userId}>{userId}</bdi>
              </td>
              <td className={`${cell} truncate text-soft max-md:empty:hidden`}>
                {email === null ? null : <bdi title={email}>{email}</bdi>}
              </td>
              <td className={`${cell} truncate text-soft max-md:w-full`} title={roomNames.join(', ')}>
                <bdi>{someNames(roomNames, 3)}</bdi>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
