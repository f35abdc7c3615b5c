import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';

/** What somebody who is no admin sees of the keys. */
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
      <p>
        Keys let programs act in Rollcall, so admins make and revoke them. Ask one of them if a program of
        yours needs one.
      </p>
    </MessagePage>
  );
}
