import { type ReactNode, useId } from 'react';

/** A part of the join page under its own heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-card border border-line bg-surface">
      <h2 id={id} className="px-4 pt-3 font-semibold text-14">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** How to get links, for who may not know what an environment variable is and for who sets it. */
export function MeetingUrlAdvice({ children }: { children: ReactNode }) {
  return (
    <p className="break-words text-13 text-soft">
      {children} Ask whoever runs Rollcall to set <code className="font-mono text-12">HMS_MEETING_URL</code>{' '}
      to the address where classes open, for example{' '}
      <code className="break-all font-mono text-12">https://acme.app.100ms.live/meeting/{'{code}'}</code>.
    </p>
  );
}
