/** The cache key of the look at everything Rollcall depends on, for the hook and for the server's first answer. */
export const connectionKey = () => '/api/connection';
