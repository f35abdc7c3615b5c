import clsx from 'clsx';

/** A still block of the size of what comes. The container around it says that it is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block rounded-inner bg-sunken', className)} />;
}
