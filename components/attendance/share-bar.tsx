import { percent } from '@/components/charts/plot';

/** A ratio as its number and a bar that compares at a glance. */
export function ShareBar({ ratio, text }: { ratio: number; text: string }) {
  return (
    <span className="flex items-center gap-2 lg:justify-end">
      <svg width={32} height={6} aria-hidden="true" className="max-xl:lg:hidden max-lg:order-last">
        <rect width="100%" height={6} rx={3} className="fill-sunken print:stroke-line" />
        <rect width={percent(Math.min(1, ratio) * 100)} height={6} rx={3} className="fill-line-strong" />
      </svg>
      <span className="whitespace-nowrap lg:min-w-11">{text}</span>
    </span>
  );
}
