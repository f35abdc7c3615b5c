import { anchorOf } from '@/components/lesson/anchor';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import type { RegisterStudent } from '@/lib/register/schema';

/** A person over all rooms. */
export const personPath = (userId: string): string => `/students/${encodeURIComponent(userId)}`;

/** A lesson, at one person. */
export const studentPath = (
  lessonId: string,
  student: Pick<RegisterStudent, 'rosterId' | 'userId'>,
): string => `${lessonPath(lessonId)}${anchorOf(student)}`;
