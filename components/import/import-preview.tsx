'use client';

import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';
import { ClassChoice } from './class-choice';
import { ClassRooms } from './class-rooms';
import { ColumnChoices } from './column-choices';
import { HowRead } from './how-read';
import { ImportCounts } from './import-counts';
import { Part } from './part';
import { RejectedRows } from './rejected-rows';
import { SampleRows } from './sample-rows';
import type { Import } from './use-import';

type ImportPreviewProps = { way: Import; result: ImportResult; roomId: string | undefined };

/** How the file was read and what importing it would do. Every correction reads it again. */
export function ImportPreview({ way, result, roomId }: ImportPreviewProps) {
  const { choices, decide, reading, restart, run } = way;
  const changes = result.added + result.updated + result.ended;
  return (
    <div aria-busy={reading} className="flex flex-col gap-6">
      <HowRead way={way} result={result} />
      {result.read.format === 'csv' && <ColumnChoices result={result} choices={choices} onDecide={decide} />}
      <SampleRows result={result} />
      {roomId === undefined ? (
        <ClassRooms way={way} />
      ) : (
        <ClassChoice result={result} chosen={choices.className} onDecide={decide} />
      )}
      <Part title="What will happen">
        <ImportCounts result={result} />
        <p role="status" className="sr-only">
          {reading ? '' : `${formatCount(result.added)} added, ${formatCount(result.updated)} updated, `}
          {reading
            ? ''
            : `${formatCount(result.ended)} ended, ${formatCount(result.rejected.length)} rows left out.`}
        </p>
        <div>
          <Checkbox
            label="End those who are not in the file"
            checked={choices.endMissing}
            onChange={(event) => decide({ endMissing: event.target.checked })}
          />
          <p className="text-12 text-faint">
            {roomId === undefined
              ? 'In the rooms of the classes in this file, their last day becomes yesterday.'
              : 'Their last day becomes yesterday.'}{' '}
            Lessons until then keep them. A row that is left out ends nobody.
          </p>
        </div>
      </Part>
      {result.rejected.length > 0 && (
        <Part title={`${formatCount(result.rejected.length)} left out`}>
          <RejectedRows rejected={result.rejected} />
        </Part>
      )}
      <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-2 border-line border-t bg-canvas px-4 py-3 md:mx-0 md:px-0">
        <Button onClick={restart} className="max-md:flex-1">
          Another file
        </Button>
        <Button
          variant="primary"
          className="max-md:flex-1"
          busy={reading}
          disabled={changes === 0}
          onClick={() => void run()}
        >
          {changes === 0
            ? 'Nothing to import'
            : `Import ${formatCount(changes)} ${changes === 1 ? 'change' : 'changes'}`}
        </Button>
        {changes === 0 && !reading && (
          <p className="text-13 text-soft max-md:w-full">
            {result.unchanged > 0
              ? 'Everybody in the file is there already.'
              : 'No row can be used as it is read now.'}
          </p>
        )}
      </div>
    </div>
  );
}
