import type { ReactNode } from 'react';

/** Where it is signed on paper. `signed`: that it was signed in Rollcall, by whom and when. */
export function Signature({ signed }: { signed?: ReactNode }) {
  return (
    <section aria-label="Signature" className="mt-6 break-inside-avoid break-before-avoid">
      {signed === undefined ? null : <p className="font-medium">{signed}</p>}
      <div className="mt-10 grid grid-cols-[2fr_1fr_2fr] gap-6">
        {['Name', 'Date', 'Signature'].map((what) => (
          <p key={what} className="border-ink border-t pt-0.5 text-soft">
            {what}
          </p>
        ))}
      </div>
    </section>
  );
}
