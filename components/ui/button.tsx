import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'sm' | 'md';

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-card border font-medium ' +
  'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-default [&_svg]:size-4 [&_svg]:shrink-0';
const variants: Record<Variant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover',
  secondary: 'border-line-mid bg-surface text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken',
  ghost: 'border-transparent text-soft enabled:hover:bg-hover enabled:hover:text-ink [a&]:hover:bg-hover',
  danger: 'border-transparent bg-danger text-on-danger enabled:hover:bg-danger-hover',
};
/* On a phone every control is 44 px high, for thumbs. */
const sizes: Record<Size, string> = {
  sm: 'h-11 px-3 text-13 md:h-7 md:px-2',
  md: 'h-11 px-4 text-14 md:h-8 md:px-3',
};

type Look = { variant?: Variant; size?: Size };

export const buttonClass = ({ variant = 'secondary', size = 'md' }: Look, className?: string) =>
  clsx(base, variants[variant], sizes[size], className);

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

export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={buttonClass({ variant, size }, className)} />;
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
