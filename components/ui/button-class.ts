import clsx from 'clsx';

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

export type Look = { variant?: Variant; size?: Size };

/** The look of a button, for what is no `Button`: a link, a summary. */
export const buttonClass = ({ variant = 'secondary', size = 'md' }: Look, className?: string) =>
  clsx(base, variants[variant], sizes[size], className);
