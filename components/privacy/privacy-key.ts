export const retentionKey = (): string => '/api/privacy/retention';
export const purgesKey = (): string => '/api/privacy/purges';

const student = (userId: string) => `/api/privacy/students/${encodeURIComponent(userId.toWellFormed())}`;
export const holdKey = (userId: string): string => `${student(userId)}/hold`;
/** As many as one looks through; all of them are in the audit log. */
export const accessesShown = 20;
export const accessKey = (userId: string): string => `${student(userId)}/access?limit=${accessesShown}`;
export const exportPath = (userId: string): string => `${student(userId)}/export`;
export const erasePath = (userId: string): string => `${student(userId)}/erase`;
