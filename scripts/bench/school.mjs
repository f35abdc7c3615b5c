// Rollcall beside a simulator with its school, signed in: what the parts share that talk to a running app.
import { newKeys, signIn, startApp, startSimulator, temporaryFolder } from './app.mjs';

/** Starts both. `call` speaks to the app as the admin, `control` to the simulator's switches; both throw on a refusal. */
export async function startSchool(scope) {
  const keys = newKeys();
  const simulator = await startSimulator(scope, keys);
  const app = await startApp(scope, {
    ...keys,
    HMS_API_URL: `${simulator.url}/v2`,
    HMS_MEETING_URL: 'https://school.example/meeting/{code}?userId={userId}&name={name}',
    DATA_DIR: await temporaryFolder(scope),
  });
  const cookie = await signIn(app);
  const call = (method, path, body) => send(app.url, { cookie, origin: app.url }, method, path, body);
  const { key } = await call('POST', '/api/keys', {
    name: 'bench',
    scopes: ['rooms:read', 'rooms:write', 'tokens:create', 'attendance:read'],
    requestsPerMinute: 60_000,
  });
  return {
    app,
    keys: { ...keys, HMS_API_URL: `${simulator.url}/v2` },
    cookie,
    authorization: `Bearer ${key}`,
    call,
    control: (method, path, body) => send(simulator.url, {}, method, `/control/${path}`, body),
  };
}

export async function send(url, headers, method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** A new room of the school's first template, and a role in it. */
export async function makeRoom({ call }, name) {
  const { templates } = await call('GET', '/api/templates');
  const [template] = templates;
  const room = await call('POST', '/api/rooms', { name, templateId: template.id });
  return { roomId: room.id, role: template.roles[0] };
}

/** A room of the school that has a past session, with that session: what a teacher looks at every day. */
export async function findSession({ call }) {
  const { rooms } = await call('GET', '/api/rooms?enabled=true');
  for (const { id } of rooms) {
    const { sessions } = await call('GET', `/api/rooms/${id}/sessions`);
    const ended = sessions.find((session) => !session.live && session.participants >= 10);
    if (ended) return { roomId: id, sessionId: ended.id };
  }
  throw new Error('The school has no past session.');
}
