import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Live } from '@/lib/rooms/schema';

export const liveKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/live`;

/** Who is in a room now: asked every 10 s, and not while the page is hidden. */
export const useLive = (roomId: string) =>
  useSWR<Live, AppError>(liveKey(roomId), { refreshInterval: 10_000, refreshWhenHidden: false });
