import type { StaffRole } from '@/lib/auth/schema';
import { formatDay } from '@/lib/format/time';

export const roleNames: Record<StaffRole, string> = { admin: 'Admin', teacher: 'Teacher', viewer: 'Viewer' };

/** As they are offered; the schemas have the same list, and cost a page zod. */
export const roles: readonly StaffRole[] = ['teacher', 'viewer', 'admin'];

/** What a role is for, where somebody chooses it. */
export const roleNotes: Record<StaffRole, string> = {
  admin: 'Everything: all rooms, the staff, keys and settings.',
  teacher: 'Runs the rooms below and those they make; sees no others.',
  viewer: 'Reads the attendance of the rooms below. Changes nothing and hands out nothing.',
};

/** "Fri 18 Dec 2026": a day that has no zone. */
export const dayWords = (day: string): string => formatDay(`${day}T00:00:00.000Z`, 'UTC');
