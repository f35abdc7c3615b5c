/** The cookie of who signs in at the Rollcall at `url`, through the real door. Throws when the door stays shut. */
export async function signIn(url, { email, password }) {
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(first), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
    redirect: 'manual',
  });
  const cookie = cookiesOf(answer, 'session-token');
  if (cookie === '') throw new Error(`Signing in was answered with ${answer.status}.`);
  return cookie;
}

const cookiesOf = (answer, like = '') =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .filter((cookie) => cookie.includes(like))
    .join('; ');
