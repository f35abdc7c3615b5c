/** The mark: a list with its last line ticked. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-14 tracking-tight">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-5">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <g
          className="fill-none stroke-on-accent"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M9 10.5h8M9 16h5.5M9 21.5h4" />
          <path d="m16.5 19.5 2.8 2.8 5-6.3" />
        </g>
      </svg>
      Rollcall
    </span>
  );
}
