import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';

/** What somebody who is no admin sees of the overview. */
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
        Which lessons of all teachers wait for a signature is for admins to see. Your own ones stand on Today,
        under “To sign”.
      </p>
    </MessagePage>
  );
}
