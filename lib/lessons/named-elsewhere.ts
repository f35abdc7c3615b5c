import 'server-only';
import type { RoomContext } from '@/lib/lessons/context';
import { knownElsewhere } from '@/lib/lessons/elsewhere';

/**
 * As `knownElsewhere`, for who asks for statuses only: of rooms that match guests by their names without being asked.
 * Elsewhere it decides no status, and costs nothing.
 */
export const elsewhereForStatuses = (
  contexts: readonly RoomContext[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => knownElsewhere(contexts.filter(matchesByName));

const matchesByName = ({ settings, frozen }: RoomContext): boolean =>
  settings.matchByName || [...frozen.values()].some((one) => one.settings.matchByName);
