import type { z } from 'zod';
import { AppError } from '@/lib/errors';

/** A cursor is our own JSON in base64url: opaque to callers, checked when it comes back. */
export const encodeCursor = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a cursor says, or undefined when none was given. Throws `bad_request` for one we never gave. */
export function decodeCursor<S extends z.ZodType>(
  cursor: string | undefined,
  schema: S,
): z.infer<S> | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new AppError(
      'bad_request',
      'This page of the list does not exist any more. Start again from the first.',
      {
        cause,
        fields: { cursor: 'Use nextCursor of the answer before, unchanged.' },
      },
    );
  }
}
