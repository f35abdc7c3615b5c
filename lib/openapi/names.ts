import type { z } from 'zod';
import { absence, absences, said } from '@/lib/absences/schema';
import * as account from '@/lib/account/schema';
import { day, moment, percent } from '@/lib/answers/schema';
import * as attendance from '@/lib/attendance/schema';
import * as audit from '@/lib/audit/schema';
import * as connection from '@/lib/connection/schema';
import * as excuses from '@/lib/excuses/schema';
import * as keys from '@/lib/keys/schema';
import * as lessonInput from '@/lib/lessons/input';
import * as lessons from '@/lib/lessons/schema';
import { studentExport } from '@/lib/privacy/export-schema';
import * as privacy from '@/lib/privacy/schema';
import * as register from '@/lib/register/schema';
import * as rooms from '@/lib/rooms/schema';
import * as roster from '@/lib/roster/schema';
import * as sample from '@/lib/sample-backend/schema';
import * as settings from '@/lib/settings/schema';
import { signOff, unsignedLesson } from '@/lib/sign-off/schema';
import * as staff from '@/lib/staff/schema';
import * as students from '@/lib/students/schema';
import { today, todayLesson, todayNext } from '@/lib/today/schema';
import { description, health, newRosterPeople, rosterAdded, scheduledResult } from './own-schemas';
import { errorEnvelope } from './refusals';

type Names = Readonly<Record<string, z.ZodType>>;

/** What answers are called in the document. Every answer has a name, and so has what stands in several of them. */
export const answerNames: Names = {
  ConnectionReport: connection.connectionReport,
  ConnectionCheck: connection.connectionCheck,
  Error: errorEnvelope,
  Moment: moment,
  Day: day,
  Percent: percent,
  Room: rooms.room,
  RoomPage: rooms.roomPage,
  TemplateList: rooms.templateList,
  JoinTokenList: rooms.joinTokenList,
  RoomCode: rooms.roomCode,
  RoomRoles: rooms.roomRoles,
  RoomCodeList: rooms.roomCodeList,
  Live: rooms.live,
  Visit: attendance.visit,
  SeriesPoint: attendance.seriesPoint,
  Attendance: attendance.attendance,
  AttendanceParticipant: attendance.participant,
  SessionSummary: attendance.sessionSummary,
  SessionPage: attendance.sessionPage,
  StaffMember: staff.staffMember,
  StaffPage: staff.staffPage,
  StaffChanged: staff.staffChanged,
  StaffInvited: staff.staffInvited,
  StaffReset: staff.staffReset,
  SessionsEnded: staff.sessionsEnded,
  InviteAccepted: staff.inviteAccepted,
  MySessions: account.mySessions,
  ApiKeyList: keys.apiKeyList,
  CreatedApiKey: keys.createdApiKey,
  AuditSubject: audit.auditSubject,
  AuditEvent: audit.auditEvent,
  AuditPage: audit.auditPage,
  Retention: privacy.retention,
  Purge: privacy.purge,
  PurgeList: privacy.purgeList,
  Hold: privacy.hold,
  Erased: privacy.erased,
  AccessList: privacy.accessList,
  StudentExport: studentExport,
  RosterPerson: roster.rosterPerson,
  Roster: roster.roster,
  RosterAdded: rosterAdded,
  ImportResult: roster.importResult,
  Slot: settings.slot,
  Exception: settings.exception,
  Rule: settings.rule,
  RoomSettings: settings.roomSettings,
  SettingsExample: settings.settingsExample,
  LessonWindow: lessons.lessonWindow,
  LessonCounts: lessons.lessonCounts,
  LessonSummary: lessons.lessonSummary,
  LessonPage: lessons.lessonPage,
  LessonParticipant: lessons.lessonParticipant,
  LessonEvent: lessons.lessonEvent,
  LessonReport: lessons.lessonReport,
  LessonChanged: lessons.lessonChanged,
  Correction: lessons.correction,
  ReapplyResult: lessons.reapplyResult,
  Today: today,
  TodayLesson: todayLesson,
  TodayNext: todayNext,
  StatusCounts: register.statusCounts,
  RegisterLesson: register.registerLesson,
  RegisterStudent: register.registerStudent,
  Register: register.register,
  Said: said,
  Absence: absence,
  Absences: absences,
  Excuse: excuses.excuse,
  ExcusePage: excuses.excusePage,
  StudentRoom: students.studentRoom,
  StudentLesson: students.studentLesson,
  Streak: students.streak,
  Student: students.student,
  StudentPage: students.studentPage,
  UnsignedLesson: unsignedLesson,
  SignOff: signOff,
  SampleRoom: sample.sampleRoomAnswer,
  SampleToken: sample.sampleTokenAnswer,
  SampleAnalytics: sample.sampleAnalytics,
  SampleSession: sample.sampleSession,
  SampleSessionList: sample.sampleSessionList,
  ScheduledResult: scheduledResult,
  Health: health,
  Description: description,
};

/** What bodies are called in the document. */
export const bodyNames: Names = {
  NewRoom: rooms.newRoom,
  RoomChange: rooms.roomChange,
  NewTokens: rooms.newTokens,
  CodeChange: rooms.codeChange,
  NewStaff: staff.newStaff,
  StaffChange: staff.staffChange,
  InviteAcceptance: staff.inviteAcceptance,
  RetentionChange: privacy.retentionChange,
  NewPurge: privacy.newPurge,
  NewHold: privacy.newHold,
  Erasure: privacy.erasure,
  PasswordChange: account.passwordChange,
  NewApiKey: keys.newApiKey,
  NewEnrolment: roster.newEnrolment,
  NewRosterPeople: newRosterPeople,
  EnrolmentChange: roster.enrolmentChange,
  SettingsChange: settings.settingsChange,
  LessonChange: lessons.lessonChange,
  LessonSplit: lessonInput.lessonSplit,
  LessonMerge: lessonInput.lessonMerge,
  LessonUndo: lessonInput.lessonUndo,
  LessonStatuses: lessonInput.lessonStatuses,
  LessonLinks: lessonInput.lessonLinks,
  ReapplyRange: lessonInput.reapplyRange,
  NewExcuse: excuses.newExcuse,
  ExcuseChange: excuses.excuseChange,
  NewSampleRoom: sample.sampleRoom,
  NewSampleToken: sample.sampleToken,
};
