import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

/** What ties a control to its label, hint and error; spread it on the control. */
export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  children: (aria: FieldAria) => ReactNode;
};

/** Label, control, hint, and the error that replaces the hint. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const noted = Boolean(error ?? hint);
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium text-13 text-ink">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': noted ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {noted && (
        <div id={noteId} aria-live="polite" className={clsx('text-12', error ? 'text-danger' : 'text-faint')}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}

/* 16 px on a phone: below that iOS zooms the page when a field gets the focus. */
const control =
  'w-full min-w-0 rounded-card border border-line-strong bg-surface text-16 text-ink placeholder:text-faint md:text-14 ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-soft aria-invalid:border-danger ' +
  'focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus';

/* A date's own button inside the field has the focus without the field itself matching `:focus`. */
const ring = 'focus-within:outline-2 focus-within:outline-offset-0 focus-within:outline-focus';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={clsx(control, ring, 'h-11 px-3 md:h-8 md:px-2.5', className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={clsx(control, 'px-3 py-2 md:px-2.5 md:py-1.5', className)} />;
}

/** The browser's own select: right for keyboards, phones and screen readers, and free. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={clsx('relative inline-flex min-w-0', className ?? 'w-full')}>
      <select
        {...rest}
        className={clsx(control, 'h-11 appearance-none truncate pr-8 pl-3 md:h-8 md:pl-2.5')}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-faint"
      />
    </span>
  );
}
export { Switch } from './switch';
