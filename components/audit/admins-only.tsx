import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';

/** What somebody who is no admin sees of the log. */
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
      <p>Who did what in Rollcall is for admins to see.</p>
    </MessagePage>
  );
}
