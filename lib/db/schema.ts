/** All tables. Each domain's are in a file of their own. */
export * from './tables/archive';
export * from './tables/audit';
export * from './tables/excuses';
export * from './tables/lessons';
export * from './tables/privacy';
export * from './tables/rooms';
export * from './tables/roster';
export * from './tables/settings';
export * from './tables/staff';
