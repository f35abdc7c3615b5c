/**
 * Posts a form to next-auth with its CSRF token and asks for JSON. next-auth's own browser code does the same, but costs
 * every page 10 kB. Rejects when the server cannot be reached or gives no token.
 */
export async function postToAuth(path: string, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch('/api/auth/csrf', { headers: { accept: 'application/json' } });
  const { csrfToken } = (await answer.json()) as { csrfToken?: unknown };
  if (typeof csrfToken !== 'string') throw new Error('The server gave no CSRF token.');
  return fetch(path, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
}
