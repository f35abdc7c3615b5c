/** One queue a key within this process: `run`s of the same key follow each other, others do not wait. */
export function keyedMutex(): <T>(key: string, run: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();

  return (key, run) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(run);
    const tail = turn.catch(() => undefined);
    tails.set(key, tail);
    tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return turn;
  };
}
