import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button-link';

/** There is nothing to print, and why. `again`: the address of the sheet itself. */
export function NoSheet({ message, again }: { message: string; again: string }) {
  return (
    <main className="page-column">
      <MessagePage
        title="This sheet could not be made"
        actions={
          <ButtonLink variant="primary" href={again} prefetch={false}>
            Try again
          </ButtonLink>
        }
      >
        <p>{message}</p>
      </MessagePage>
    </main>
  );
}
