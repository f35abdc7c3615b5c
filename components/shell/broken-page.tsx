'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from './message-page';

type BrokenPageProps = { error: unknown; retry: () => void };

/** What an error boundary shows. The digest is how the log names the same failure. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const digest = digestOf(error);
  return (
    <MessagePage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/rooms">All rooms</ButtonLink>
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
