'use client';

import { useEffect, useRef } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ChooseFiles } from './choose-files';
import { roomImportPath, workspaceImportPath } from './import-call';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { useImport } from './use-import';

/** Brings people from a file: into one room, or, without `roomId`, into the workspace. */
export function ImportWizard({ roomId }: { roomId?: string }) {
  const way = useImport(roomId === undefined ? workspaceImportPath : roomImportPath(roomId));
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, failure } = way;

  // A new step is read out from its heading on; the first one was not stepped to.
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);

  return (
    <section aria-labelledby="import-step" className="flex max-w-4xl flex-col gap-4">
      <h2 id="import-step" ref={heading} tabIndex={-1} className="font-semibold text-16 outline-none">
        {titles[step]}
      </h2>
      {failure !== undefined && (
        <ErrorNotice
          title={step === 'choose' ? 'The file could not be read' : 'That did not work'}
          error={failure}
          busy={way.reading}
          onRetry={way.files.length > 0 ? way.readAgain : undefined}
        />
      )}
      {step === 'choose' && <ChooseFiles way={way} forRoom={roomId !== undefined} />}
      {step === 'preview' && way.result && <ImportPreview way={way} result={way.result} roomId={roomId} />}
      {step === 'importing' && <ImportProgress progress={way.progress} rows={way.result?.read.rows} />}
      {step === 'done' && way.result && (
        <ImportDone result={way.result} roomId={roomId} onMore={way.restart} />
      )}
    </section>
  );
}

const titles = {
  choose: 'Choose a file',
  preview: 'Check what will happen',
  importing: 'Importing…',
  done: 'Imported',
};
