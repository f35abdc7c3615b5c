/** "?": joined without a user id, so nobody can say for sure who it was. */
export function GuestMark() {
  return (
    <span
      title="Guest: joined without a user id"
      className="inline-grid size-4 shrink-0 place-items-center rounded-full bg-guest-soft font-semibold text-12 text-guest"
    >
      <span aria-hidden="true">?</span>
      <span className="sr-only">guest, no user id</span>
    </span>
  );
}
