/** Whom a column tells of. */
export type Whose = 'student' | 'staff' | 'nobody';

export type RegisteredColumn = { whose: Whose; why: string };

/** One table: what for, how long, and what export and erasure of a person do with it. */
export type RegisteredTable = {
  about: string;
  kept: string;
  exported: string;
  erased: string;
  columns: Readonly<Record<string, RegisteredColumn>>;
};

/** A column with something about a student in it. */
export const student = (why: string): RegisteredColumn => ({ whose: 'student', why });
/** A column with something about a member of staff in it. */
export const staffs = (why: string): RegisteredColumn => ({ whose: 'staff', why });
/** A column that tells of nobody. */
export const nobodys = (why: string): RegisteredColumn => ({ whose: 'nobody', why });
