import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import { isAppError } from '@/lib/errors';
import { Button } from './button';

type ErrorNoticeProps = {
  error: unknown;
  onRetry?: (() => void) | undefined;
  title?: string;
  busy?: boolean;
  className?: string;
};

/** What happened, what was kept and what to do (the error's own sentence), the request id for support, and a way to try again. */
export function ErrorNotice({ error, onRetry, title, busy, className }: ErrorNoticeProps) {
  const known = isAppError(error) ? error : undefined;
  return (
    <div
      role="alert"
      className={clsx(
        'flex gap-3 rounded-card border border-danger bg-danger-soft px-4 py-3 text-14',
        className,
      )}
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="min-w-0 flex-1 items-start gap-4 md:flex">
        <div className="min-w-0 flex-1">
          {title !== undefined && <p className="font-medium">{title}</p>}
          <p className={clsx('break-words', title !== undefined && 'text-soft')}>
            {known?.message ?? 'Something went wrong on this page. Nothing was changed. Please try again.'}
          </p>
          {known?.requestId !== undefined && (
            <p className="mt-1 break-all text-12 text-soft">
              Request <code className="select-all font-mono">{known.requestId}</code>
            </p>
          )}
        </div>
        {onRetry !== undefined && (
          <Button className="mt-3 md:mt-0" size="sm" busy={busy ?? false} onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
