import { notFound } from '../errors';
import { createdWithin, flagOf, pageOf } from './paging';
import { type Context, jsonText, type Route } from './router';

/** The documented default of `active` is true; an empty `room_id` is the whole workspace. */
function listSessions({ world, view, query }: Context) {
  const active = flagOf(query, 'active') ?? true;
  const roomId = query.get('room_id') ?? '';
  const within = createdWithin(query);
  const sessions = world.sessions.filter(
    (session) =>
      session.active === active && (roomId === '' || session.roomId === roomId) && within(session.createdAt),
  );
  const { limit, items, last } = pageOf(sessions, query);
  return jsonText(view.listText(limit, items.map(view.sessionText), last));
}

function getSession({ world, view, params }: Context) {
  const session = world.sessions.find((one) => one.id === params.sessionId);
  if (!session) throw notFound('session not found');
  return jsonText(view.sessionText(session));
}

export const sessionRoutes: Route[] = [
  { method: 'GET', path: '/sessions', answer: listSessions },
  { method: 'GET', path: '/sessions/:sessionId', answer: getSession },
];
