import { nobodys, type RegisteredTable, staffs } from './registered';

const always = 'while Rollcall is used';
const none = '–';
const leftover = '30 days after its end';
const room = nobodys('which room');
const random = nobodys('random');

const operational = (about: string, kept: string, columns: RegisteredTable['columns']): RegisteredTable => ({
  about,
  kept,
  exported: none,
  erased: none,
  columns,
});

/** What is kept to operate: rooms, settings, staff. Nothing of students. */
export const operationTables: Readonly<Record<string, RegisteredTable>> = {
  rooms: operational('the index of 100ms’ rooms', always, {
    id: room,
    name: nobodys('what it is called'),
    name_key: nobodys('as it is compared'),
    description: nobodys('what it is for'),
    enabled: nobodys('whether anybody can join'),
    template_id: nobodys('100ms’ template'),
    template_name: nobodys('100ms’ template'),
    region: nobodys('where 100ms runs it'),
    size: nobodys('100ms’ setting'),
    large_room: nobodys('100ms’ setting'),
    max_duration_seconds: nobodys('100ms’ setting'),
    created_at: nobodys('since when there is it'),
    read_at: nobodys('how new this row is'),
    last_session_at: nobodys('when somebody last met in it'),
    created_by: staffs('who made it in Rollcall'),
  }),
  room_settings: operational('rules of a room', always, {
    room_id: room,
    settings: nobodys('rules, roles, holidays'),
    updated_at: staffs('when they were changed'),
    updated_by: staffs('who changed them'),
  }),
  timetables: operational('when lessons are planned', always, {
    id: random,
    room_id: room,
    since: nobodys('since when it stands'),
    time_zone: nobodys('whose clock'),
    slots: nobodys('weekdays and times'),
  }),
  templates: operational('roles of 100ms’ templates', always, {
    id: nobodys('100ms’ id'),
    roles: nobodys('what they are called'),
  }),
  scans: operational('how far the index has come', always, {
    name: nobodys('which'),
    started_at: nobodys('when'),
    finished_at: nobodys('when'),
    mark: nobodys('where it goes on'),
  }),
  archives: operational('how far the copy of sessions has come', always, {
    scope: nobodys('which room'),
    complete_to: nobodys('until when it is whole'),
    checked_at: nobodys('when 100ms was asked'),
    walk: nobodys('where it goes on'),
  }),
  staff: operational('who signs in', 'always: records name them', {
    id: staffs('what other tables call them; random'),
    email: staffs('by what they sign in'),
    name: staffs('how they are called'),
    role: staffs('what they may do'),
    password_hash: staffs('argon2, never the password'),
    may_create_rooms: staffs('what they may do'),
    may_give_power: staffs('what they may do'),
    last_sign_in_at: staffs('to find accounts nobody uses'),
    disabled_at: staffs('since when they may not enter'),
    created_at: staffs('since when there are they'),
  }),
  staff_sessions: operational('who is signed in where', leftover, {
    id: staffs('sha256 of what the cookie says'),
    staff_id: staffs('who'),
    created_at: staffs('since when'),
    last_seen_at: staffs('when it was last used'),
    user_agent: staffs('what the browser calls itself'),
    ended_at: staffs('when it ended'),
  }),
  staff_links: operational('one-time links to choose a password', leftover, {
    id: random,
    staff_id: staffs('for whom'),
    kind: nobodys('invitation or reset'),
    hash: nobodys('sha256 of the link'),
    created_at: staffs('when it was made'),
    expires_at: staffs('until when it works'),
    ended_at: staffs('when it was used'),
  }),
  room_staff: operational('who teaches or looks at which room', 'until taken away', {
    room_id: room,
    staff_id: staffs('who'),
    until_day: staffs('until when'),
    created_at: staffs('since when'),
  }),
  api_keys: operational('keys of programs', 'always: the audit log names them', {
    id: random,
    staff_id: staffs('for whom it acts'),
    name: nobodys('what uses it'),
    hash: nobodys('sha256 of the key'),
    hint: nobodys('its last four characters'),
    scopes: nobodys('what it may do'),
    room_ids: nobodys('in which rooms'),
    requests_per_minute: nobodys('how often'),
    created_at: staffs('when it was made'),
    expires_at: nobodys('until when it works'),
    last_used_at: nobodys('to find keys nobody uses'),
    revoked_at: staffs('when it was revoked'),
  }),
  rate_limits: operational('how often something was tried lately', leftover, {
    key: staffs('what was counted, such as an account'),
    points: nobodys('how often'),
    expire: nobodys('until when it counts'),
  }),
  retention: operational('how long things are kept', always, {
    id: nobodys('there is one'),
    attendance_days: nobodys('the period for attendance'),
    audit_days: nobodys('the period for the audit log'),
    updated_at: staffs('when it was chosen'),
    updated_by: staffs('who chose it'),
  }),
  purges: operational('what was purged, counted', 'the period for the audit log; the latest always', {
    id: random,
    before: nobodys('what is older goes'),
    expected: nobodys('how many rows would go'),
    deleted: nobodys('how many went'),
    requested_by: staffs('who asked for it'),
    requested_at: staffs('when'),
    due_at: nobodys('not before this'),
    stopped_at: staffs('when it was stopped'),
    stopped_by: staffs('who stopped it'),
    done_at: nobodys('when it was done'),
  }),
};
