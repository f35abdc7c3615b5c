import type { LessonReport } from '@/lib/lessons/schema';
import type { LessonChanges } from './use-lesson-changes';

/** What every dialog about a lesson gets. */
export type LessonDialogProps = { report: LessonReport; changes: LessonChanges; onClose: () => void };
