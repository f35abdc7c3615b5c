export const retentionKey = (): string => '/api/privacy/retention';
export const purgesKey = (): string => '/api/privacy/purges';

const student = (userId: string) => `/api/privacy/students/${encodeURIComponent(userId.toWellFormed())}`;
export const holdKey = (userId: string): string => `${student(userId)}/hold`;
export const accessKey = (userId: string): string => `${student(userId)}/access`;
export const exportPath = (userId: string): string => `${student(userId)}/export`;
export const erasePath = (userId: string): string => `${student(userId)}/erase`;
