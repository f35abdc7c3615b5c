/** Numbers with what they count, in one strip. */
export function Counts({ counts }: { counts: { label: string; value: string }[] }) {
  return (
    <dl className="mt-4 flex break-inside-avoid flex-wrap border border-line-strong">
      {counts.map(({ label, value }) => (
        <div
          key={label}
          className="flex flex-1 flex-col-reverse border-line-strong px-2.5 py-1.5 not-first:border-l"
        >
          <dt className="whitespace-nowrap text-soft">{label}</dt>
          <dd className="whitespace-nowrap font-semibold text-16">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
