import { useSWRConfig } from 'swr';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { Room, RoomChange } from '@/lib/rooms/schema';
import { roomKey } from './use-room';

const isRoomList = (key: string) => /^(\$inf\$)?\/api\/rooms(\?|$)/.test(key);

/** Changes a room; every place that shows it follows at once. Throws `AppError`, and then nothing was changed. */
export function useRoomChange(roomId: string): (change: RoomChange) => Promise<Room> {
  const { cache, mutate } = useSWRConfig();
  return async (change) => {
    const room = await send<Room>('PATCH', roomKey(roomId), change);
    await mutate(roomKey(roomId), room, { revalidate: false });
    // Lists are forgotten rather than patched: the change may move the room in or out of a filtered one.
    for (const key of [...cache.keys()].filter(isRoomList)) void mutate(key, undefined, { revalidate: true });
    return room;
  };
}

/** Switches a room on or off and says so, with a way back. Throws `AppError`. */
export function useRoomSwitch(room: Room): (enabled: boolean) => Promise<void> {
  const change = useRoomChange(room.id);
  const set = async (enabled: boolean) => {
    await change({ enabled });
    const undo = () =>
      void set(!enabled).catch((error: unknown) =>
        toast.error(isAppError(error) ? error.message : 'That did not work.'),
      );
    toast.success(`${room.name} is switched ${enabled ? 'on' : 'off'}.`, {
      action: { label: 'Undo', onClick: undo },
    });
  };
  return set;
}
