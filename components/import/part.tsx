import type { ReactNode } from 'react';

/** A part of the preview under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="font-medium text-14">{title}</h3>
      {children}
    </div>
  );
}
