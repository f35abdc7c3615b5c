'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';
import { ImportCounts } from './import-counts';
import { Part } from './part';
import { RejectedRows } from './rejected-rows';

type ImportDoneProps = { result: ImportResult; roomId: string | undefined; onMore: () => void };

/** What the import did, and where to go from here. */
export function ImportDone({ result, roomId, onMore }: ImportDoneProps) {
  const rooms = result.read.classes.flatMap(({ roomId: id, roomName, people }) =>
    id === null ? [] : [{ id, roomName, people }],
  );
  return (
    <>
      <ImportCounts result={result} />
      {result.rejected.length > 0 && (
        <Part title="Left out">
          <p className="text-13 text-soft">
            Mend these lines in the file and import it again: what is in already stays as it is.
          </p>
          <RejectedRows rejected={result.rejected} />
        </Part>
      )}
      {roomId === undefined && rooms.length > 0 && (
        <Part title="Rosters">
          <ul className="flex flex-wrap gap-2">
            {rooms.map(({ id, roomName, people }) => (
              <li key={id}>
                <ButtonLink href={`/rooms/${encodeURIComponent(id)}/roster`}>
                  {roomName}
                  <span className="text-faint">{formatCount(people)}</span>
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          variant="primary"
          href={roomId === undefined ? '/rooms' : `/rooms/${encodeURIComponent(roomId)}/roster`}
        >
          {roomId === undefined ? 'All rooms' : 'To the roster'}
        </ButtonLink>
        <Button onClick={onMore}>Import another file</Button>
      </div>
    </>
  );
}
