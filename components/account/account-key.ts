/** The cache key of where I am signed in. */
export const sessionsKey = () => '/api/me/sessions';
