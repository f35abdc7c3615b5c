import type { Caller } from './operation';

/** How callers show who they are. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description:
      "The session of somebody signed in; over https the cookie's name begins with `__Host-`. Changes need the header Origin of Rollcall itself.",
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key, made under Keys. It decides alone, also beside a cookie, and belongs on a server.',
  },
  scheduler: { type: 'http', scheme: 'bearer', description: 'The CRON_SECRET of this Rollcall.' },
};

/** Which of these each kind of call takes. */
export const securityOf: Record<Caller, Record<string, never[]>[]> = {
  staff: [{ session: [] }, { apiKey: [] }],
  people: [{ session: [] }],
  scheduler: [{ scheduler: [] }],
  everyone: [],
};
