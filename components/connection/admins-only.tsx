import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';

/** What somebody who is no admin sees of the connection. */
export function AdminsOnly() {
  return (
    <MessagePage
      title="Only for admins"
      actions={
        <ButtonLink variant="primary" href="/">
          Today
        </ButtonLink>
      }
    >
      <p>How Rollcall is connected to 100ms and its database is for admins to see. Ask one of them.</p>
    </MessagePage>
  );
}
