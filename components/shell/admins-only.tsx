import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { MessagePage } from './message-page';

/** What somebody who is no admin sees of a page for admins; `children` say what it is about. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  return (
    <MessagePage
      title="Only for admins"
      actions={
        <ButtonLink variant="primary" href="/">
          Today
        </ButtonLink>
      }
    >
      <p>{children}</p>
    </MessagePage>
  );
}
