import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  /** Hides the label from sight where row and column already say what it is. */
  labelHidden?: boolean;
};

/** The browser's own box with its label, a thumb high on a phone. */
export function Checkbox({ label, labelHidden, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('inline-flex min-h-11 items-center gap-2 text-14 md:min-h-8', className)}>
      <input {...rest} type="checkbox" className="size-4 shrink-0 accent-accent" />
      <span className={labelHidden ? 'sr-only' : 'min-w-0'}>{label}</span>
    </label>
  );
}
