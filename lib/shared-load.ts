type Loaded<T> = { value: T; at: number };

export type SharedLoad<T> = {
  /** The value, at most `maxAge` milliseconds old; however many ask at once, it is loaded once. */
  get(maxAge?: number): Promise<T>;
  /** The value of the last load that succeeded, however old. */
  last(): Loaded<T> | undefined;
  /** Makes the next `get` load anew. */
  forget(): void;
};

/** Loads a value on demand and shares it for `life` milliseconds. A failed load is not kept: the next caller tries again. */
export function sharedLoad<T>(
  life: number,
  load: () => Promise<T>,
  now: () => number = Date.now,
): SharedLoad<T> {
  let loaded: Loaded<T> | undefined;
  let loading: Promise<T> | undefined;
  let generation = 0;

  const start = () => {
    const mine = generation;
    // The age counts from the question, not the answer: that is the moment the value is true for.
    const at = now();
    const promise = load()
      .then((value) => {
        if (mine === generation) loaded = { value, at };
        return value;
      })
      .finally(() => {
        if (loading === promise) loading = undefined;
      });
    loading = promise;
    return promise;
  };

  return {
    get: async (maxAge = life) => {
      if (loaded && now() - loaded.at < maxAge) return loaded.value;
      return loading ?? start();
    },
    last: () => loaded,
    forget: () => {
      generation += 1;
      loaded = undefined;
      loading = undefined;
    },
  };
}
