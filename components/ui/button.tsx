import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonClass, type Look } from './button-class';

export { ButtonLink } from './button-link';

type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean };

/** `busy` keeps the focus and the width, shows a spinner and ignores clicks. */
export function Button({ variant, size, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ variant, size }, clsx('relative', className))}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span className={clsx('inline-flex items-center gap-1.5', busy && 'opacity-0')}>{children}</span>
      {busy && (
        <span className="absolute inset-0 grid place-items-center" aria-hidden="true">
          <LoaderCircle className="animate-spin" />
        </span>
      )}
    </button>
  );
}

/** A button that is only an icon; `label` is its name and tooltip. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={clsx(
        'inline-grid size-11 shrink-0 place-items-center rounded-card text-soft transition-colors duration-100 md:size-8 [&_svg]:size-4',
        'enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-55 data-[state=open]:bg-hover data-[state=open]:text-ink',
        className,
      )}
    />
  );
}
