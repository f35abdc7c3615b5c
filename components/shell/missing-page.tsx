import { buttonClass } from '@/components/ui/button-class';
import { MessagePage } from './message-page';

export function MissingPage() {
  return (
    <MessagePage
      title="There is nothing here"
      actions={
        <a className={buttonClass({ variant: 'primary' })} href="/rooms">
          All rooms
        </a>
      }
    >
      <p>The address may be mistyped, or what it led to is gone from the 100ms workspace.</p>
    </MessagePage>
  );
}
