import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { toReport } from '@/lib/lessons/dto';
import { knownElsewhere } from '@/lib/lessons/elsewhere';
import { type Found, findLesson } from '@/lib/lessons/find';
import { type Judged, judge } from '@/lib/lessons/judge';
import { pageOfLessons } from '@/lib/lessons/list';
import { neighboursOf } from '@/lib/lessons/neighbours';
import type { LessonQuery } from '@/lib/lessons/query';
import { requireLesson } from '@/lib/lessons/room';
import type { LessonPage, LessonReport } from '@/lib/lessons/schema';

/** The lessons of a room, newest first. Throws `not_found`. */
export async function listLessons(staff: Staff, roomId: string, query: LessonQuery): Promise<LessonPage> {
  await requireRoom(staff, roomId, 'attendance:read');
  return pageOfLessons(roomId, query);
}

/** A lesson with everybody in it or missing from it. Throws `not_found`. */
export async function getLesson(staff: Staff, id: string): Promise<LessonReport> {
  await requireLesson(staff, id, 'attendance:read');
  return reportOf(id);
}

/** As `getLesson`, for who may change the lesson and is told what came of it. */
export async function reportOf(id: string): Promise<LessonReport> {
  const found = await findLesson(id);
  const [judged, neighbours] = await Promise.all([judgeFound(found), neighboursOf(found)]);
  return toReport(found.context, judged, neighbours);
}

/** Judges a lesson that was found. */
export async function judgeFound({ context, planned }: Found): Promise<Judged> {
  const elsewhere = await knownElsewhere([context]);
  return judge(context, planned, elsewhere.get(context.room.id) ?? new Set());
}
