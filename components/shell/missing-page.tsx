import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from './message-page';

export function MissingPage() {
  return (
    <MessagePage
      title="There is nothing here"
      actions={
        <ButtonLink variant="primary" href="/rooms">
          All rooms
        </ButtonLink>
      }
    >
      <p>The address may be mistyped, or what it led to is gone from the 100ms workspace.</p>
    </MessagePage>
  );
}
