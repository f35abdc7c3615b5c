/**
 * One value per process under a name. Next loads a module once for pages and once for handlers; what must exist once
 * (a pool, a cache that both should share) lives on globalThis instead of in a module.
 */
export function processWide<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`rollcall.${name}`);
  store[key] ??= make();
  return store[key] as T;
}
