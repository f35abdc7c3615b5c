/** The cache key of everybody among the staff. */
export const staffKey = () => '/api/staff';

/** As many as the server answers at once. */
export const staffAtOnce = 100;
