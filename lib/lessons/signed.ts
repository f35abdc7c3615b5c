import type { RoomContext } from './context';
import { decisionsOf, isAbout } from './decisions';
import type { PlannedLesson } from './types';

/** Whether a lesson is signed. Known before anybody is judged, which is what takes the time. */
export const isSigned = ({ events }: Pick<RoomContext, 'events'>, planned: PlannedLesson): boolean =>
  decisionsOf(events.filter((event) => isAbout(event, planned))).signed !== null;
