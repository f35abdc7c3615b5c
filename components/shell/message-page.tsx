import type { ReactNode } from 'react';

/** A page that only says one thing: not found, or broken. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start py-16 md:py-24">
      <h1 className="font-semibold text-20 tracking-tight">{title}</h1>
      <div className="mt-2 max-w-prose text-14 text-soft">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
