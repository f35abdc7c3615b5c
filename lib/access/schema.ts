import type { Right, Staff, StaffRole } from '@/lib/auth/schema';

/** What a role gives in the rooms one may see. A viewer reads, and hands out nothing. */
export const rightsOfRole: Record<StaffRole, readonly Right[]> = {
  admin: ['rooms:read', 'rooms:write', 'tokens:create', 'attendance:read'],
  teacher: ['rooms:read', 'rooms:write', 'tokens:create', 'attendance:read'],
  viewer: ['rooms:read', 'attendance:read'],
};

/** What a page may know of who looks at it, to leave out what they may not do. The services decide all the same. */
export type Me = Pick<Staff, 'role' | 'mayCreateRooms' | 'mayGivePower'>;

/** The permissions somebody has: an admin all, a viewer none, a teacher what an admin allowed. */
export const meOf = ({ role, mayCreateRooms, mayGivePower }: Me): Me => ({
  role,
  mayCreateRooms: role === 'admin' || (role === 'teacher' && mayCreateRooms),
  mayGivePower: role === 'admin' || (role === 'teacher' && mayGivePower),
});
