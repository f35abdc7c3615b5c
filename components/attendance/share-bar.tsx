import { percent } from '@/components/charts/plot';

type ShareBarProps = {
  ratio: number;
  text: string;
  /** The least share that is enough, where a rule says one; a line across the bar. */
  limit?: number | undefined;
};

/** A ratio as its number and a bar that compares at a glance. */
export function ShareBar({ ratio, text, limit }: ShareBarProps) {
  const marked = limit !== undefined && limit > 0 && limit < 1;
  return (
    <span className="flex items-center gap-2 lg:justify-end">
      <svg width={32} height={8} aria-hidden="true" className="max-xl:lg:hidden max-lg:order-last">
        <rect y={1} width="100%" height={6} rx={3} className="fill-sunken print:stroke-line" />
        <rect
          y={1}
          width={percent(Math.min(1, ratio) * 100)}
          height={6}
          rx={3}
          className="fill-line-strong"
        />
        {marked ? (
          <line x1={percent(limit * 100)} x2={percent(limit * 100)} y1={0} y2={8} className="stroke-ink" />
        ) : null}
      </svg>
      <span className="whitespace-nowrap lg:min-w-11">{text}</span>
    </span>
  );
}
