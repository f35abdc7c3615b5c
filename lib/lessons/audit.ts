import 'server-only';
import type { AuditEntry } from '@/lib/audit/record';
import type { LessonEventRow } from '@/lib/lessons/decisions';

/** Of an event what the audit log may know: an event without its words. */
export type Decision = LessonEventRow extends infer Row
  ? Row extends LessonEventRow
    ? Pick<Row, 'id' | 'roomId' | 'lessonId' | 'kind' | 'payload'>
    : never
  : never;

/** How a decision stands in the audit log: what was decided and about how many, neither about whom nor why. */
export function auditOf(decision: Decision): AuditEntry {
  const { id: event, lessonId: target, kind } = decision;
  switch (decision.kind) {
    case 'sign':
      return { action: 'lesson.sign', target, details: { event } };
    case 'statuses': {
      const { rosterIds, status } = decision.payload;
      return { action: 'lesson.statuses', target, count: rosterIds.length, details: { event, status } };
    }
    case 'links': {
      const { links, always } = decision.payload;
      return { action: 'lesson.links', target, count: links.length, details: { event, always } };
    }
    case 'reapply':
      return {
        action: 'lesson.reapply',
        target,
        count: decision.payload.lessonIds.length,
        details: { event, roomId: decision.roomId },
      };
    default:
      return { action: 'lesson.change', target, details: { event, kind } };
  }
}
