import { z } from 'zod';

/**
 * A backup is gzip over lines of JSON. The head; then for each table a line that names it and its columns, and a line a
 * row: an array of what PostgreSQL itself writes for each value, as text or null, so that nothing is rounded on the way;
 * then the tail, by which a file that is whole can be told from one that is not.
 */
export const formatVersion = 1;

export const head = z.object({
  rollcall: z.literal('backup'),
  format: z.number(),
  /** When the newest migration of that database was written, epoch milliseconds. */
  migration: z.number(),
  at: z.iso.datetime(),
});

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const tail = z.object({
  end: z.object({
    rows: z.record(z.string(), z.number()),
    /** Of every byte before this line, hex. */
    sha256: z.string(),
  }),
});

/** Told after each handful of rows. */
export type Progress = { table: string; rows: number };
export type BackupOptions = { onProgress?: (progress: Progress) => void; signal?: AbortSignal };

/** Why there is no backup, or none that can be restored, as a sentence for whoever asked for it. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
