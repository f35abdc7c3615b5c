/**
 * The query as it stands in the address. What `useSearchParams` says is late by a rendering: who joins a change to that
 * takes back what was set just before.
 */
export const queryNow = () => {
  const params = new URLSearchParams(window.location.search);
  return (name: string): string | null => params.get(name);
};
