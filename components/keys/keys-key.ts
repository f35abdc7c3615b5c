/** The cache key of the list of API keys, for the hook and for the server's first answer. */
export const keysKey = () => '/api/keys';
