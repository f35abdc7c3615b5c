/** What `withinTime` answers when time is up. */
export const late = Symbol('late');

/** The promise's value, or `late` when it takes longer than `ms` milliseconds. The promise goes on all the same. */
export async function withinTime<T>(promise: Promise<T>, ms: number): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
