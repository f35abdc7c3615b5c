'use client';

import { buttonClass } from '@/components/ui/button-class';
import { MessagePage } from './message-page';

/**
 * What an error boundary shows. The digest is how the log names the same failure. Every page carries this, so it is plain
 * HTML; both ways out load a new document, because what broke may sit in the memory of this one.
 */
export function BrokenPage({ error }: { error: unknown }) {
  const digest = digestOf(error);
  return (
    <MessagePage
      title="This page could not be shown"
      actions={
        <>
          <button
            type="button"
            className={buttonClass({ variant: 'primary' })}
            onClick={() => window.location.reload()}
          >
            Try again
          </button>
          <a className={buttonClass({})} href="/rooms">
            All rooms
          </a>
        </>
      }
    >
      <p>Something went wrong while it was drawn. Nothing was changed. Trying again often helps.</p>
      {digest !== null && (
        <p className="mt-2 text-13">
          If it keeps happening, tell your administrator this number:{' '}
          <code className="select-all font-mono">{digest}</code>
        </p>
      )}
    </MessagePage>
  );
}

function digestOf(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' ? digest : null;
}
