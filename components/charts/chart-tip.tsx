/** What a mark stands for, beside the pointer. */
export function Tip({ title, text }: { title: string; text: string }) {
  return (
    <div className="max-w-64 rounded-inner border border-line bg-raised px-2 py-1 text-12 text-soft shadow-pop">
      <p className="truncate font-medium text-ink">
        <bdi>{title}</bdi>
      </p>
      <p className="tabular-nums">{text}</p>
    </div>
  );
}
