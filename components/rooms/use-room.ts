import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Room } from '@/lib/rooms/schema';

export const roomKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}`;

/** One room. The page's server part hands over the first answer as SWR fallback. */
export const useRoom = (roomId: string) => useSWR<Room, AppError>(roomKey(roomId));
