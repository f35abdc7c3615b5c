import type { AuditAction, AuditEvent, AuditSubject } from '@/lib/audit/schema';

/** What was done, in plain words, as it goes on after a name. */
const words: Record<AuditAction, string> = {
  'sign-in': 'Signed in',
  'sign-out': 'Signed out',
  'session.end': 'Ended a session',
  'password.change': 'Changed their password',
  'staff.invite': 'Invited to the staff',
  'staff.change': 'Changed a staff account',
  'staff.sign-out': 'Signed out everywhere',
  'staff.reset': 'Made a link for a new password',
  'invite.accept': 'Chose a password by a link',
  'key.create': 'Made an API key',
  'key.revoke': 'Revoked an API key',
  'token.create': 'Made join tokens',
  'code.create': 'Made join links',
  'code.change': 'Switched a join link',
  'room.create': 'Made a room',
  'room.change': 'Changed a room',
  'settings.change': 'Changed a room’s settings',
  'roster.add': 'Put people on a roster',
  'roster.change': 'Changed an entry of a roster',
  'roster.remove': 'Took somebody off a roster',
  'roster.import': 'Imported a roster',
  'lesson.change': 'Changed a lesson',
  'lesson.statuses': 'Corrected attendance',
  'lesson.links': 'Linked guests to people',
  'lesson.sign': 'Signed a lesson',
  'lesson.undo': 'Took back a correction',
  'lesson.reapply': 'Applied roster and rule to lessons',
  'excuse.add': 'Excused a student',
  'excuse.remove': 'Took back an excuse',
  'excuse.restore': 'Put back an excuse',
  'student.view': 'Looked at a student’s record',
  'student.export': 'Took all that is stored about a student',
  'student.erase': 'Erased a student',
  'student.hold': 'Held, or released, a student’s record',
  'export.lesson': 'Exported a lesson',
  'export.register': 'Exported a register',
  'export.student': 'Exported a student’s record',
  'export.absences': 'Exported the absences of a day',
  'export.range': 'Exported the attendance of some days',
  'export.audit': 'Exported the audit log',
  'retention.change': 'Changed how long records are kept',
  'purge.request': 'Asked for old records to be deleted',
  'purge.stop': 'Stopped a deletion',
  'purge.run': 'Deleted old records',
};

/** Kinds of actions as the filter names them, in its order. */
const kindWords: Readonly<Record<string, string>> = {
  'sign-in': 'Signing in',
  'sign-out': 'Signing out',
  session: 'Sessions',
  password: 'Passwords',
  invite: 'Invitations taken',
  staff: 'Staff',
  key: 'API keys',
  token: 'Join tokens',
  code: 'Join links',
  room: 'Rooms',
  settings: 'Settings of rooms',
  roster: 'Rosters',
  lesson: 'Lessons and corrections',
  excuse: 'Excuses',
  student: 'Records of students',
  export: 'Exports',
  retention: 'How long records are kept',
  purge: 'Deletions',
};

const isAction = (action: string): action is AuditAction => action in words;

/** "Signed a lesson". What a newer Rollcall wrote down stands as it is. */
export const actionWords = (action: string): string => (isAction(action) ? words[action] : action);

/** "Lessons and corrections". */
export const kindName = (kind: string): string => kindWords[kind] ?? kind;

/** Who it was, as far as that is known. */
export function actorWords({ actor, actorName, action }: AuditEvent): string {
  if (actorName !== null) return actorName;
  if (actor !== null) return 'Somebody of old';
  return action.startsWith('purge.') || action === 'student.erase' ? 'Rollcall' : 'Not signed in';
}

const subjectWords: Record<AuditSubject['kind'], string> = {
  room: 'Room',
  lesson: 'Lesson',
  student: 'Student',
  staff: 'Staff',
  key: 'API key',
};

export const subjectKind = ({ kind }: AuditSubject): string => subjectWords[kind];

const isId = (text: string): boolean => /^[\da-f-]{20,}$/.test(text);

/** What else was written down, "role: student"; ids say nothing to a reader and are left to the file. */
export function detailWords(details: AuditEvent['details']): string {
  return Object.entries(details ?? {})
    .flatMap(([name, value]) => {
      const text = valueWords(value);
      const words = name === 'fields' ? spaced(text) : text;
      return text === '' ? [] : [`${detailNames[name] ?? spaced(name)}: ${words}`];
    })
    .join(' · ');
}

/** Where what is written down is not called as on the pages. */
const detailNames: Readonly<Record<string, string>> = {
  fields: 'changed',
  lifeMinutes: 'minutes',
  mayGivePower: 'may let in roles with power',
  roomId: 'room',
  roomIds: 'rooms',
};

function valueWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isId(value) ? '' : value;
  if (!Array.isArray(value)) return '';
  const texts = value.map(valueWords).filter((text) => text !== '');
  return texts.length > 0 ? texts.join(', ') : String(value.length);
}

/** "mayCreateRooms" as "may create rooms". */
const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
