import type { ConnectionCheck } from '@/lib/connection/schema';
import { StateMark } from './state-mark';

/** One thing looked at: how it ended, in words, and how long 100ms took for it. */
export function CheckRow({ title, state, told, facts, milliseconds }: ConnectionCheck) {
  return (
    <li className="grid gap-x-4 gap-y-1 border-line border-t px-4 py-3 first:border-t-0 md:grid-cols-[5rem_13rem_1fr_auto] md:items-baseline">
      <div className="order-2 md:order-none">
        <StateMark state={state} />
      </div>
      <h2 className="order-1 font-medium text-14 md:order-none">{title}</h2>
      <div className="order-3 min-w-0 text-14 md:order-none">
        <p className="break-words">{told}</p>
        {facts.length > 0 && (
          <ul className="mt-1 list-disc pl-5 text-13 text-soft">
            {facts.map((fact) => (
              <li key={fact} className="break-words">
                {fact}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="order-4 text-13 text-soft tabular-nums md:order-none md:text-right">
        {milliseconds !== null && `${milliseconds.toLocaleString('en')} ms`}
      </div>
    </li>
  );
}
