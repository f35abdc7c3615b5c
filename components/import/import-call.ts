import { AppError, fromEnvelope } from '@/lib/errors';
import { withQuery } from '@/lib/http/fetcher';
import type { ImportField, ImportResult } from '@/lib/roster/schema';

/** What a person decided about a file. Absent: as the server guesses. */
export type ImportChoices = {
  columns?: (ImportField | null)[] | undefined;
  header?: boolean | undefined;
  endMissing: boolean;
  /** Import into one room: only the rows of this class. */
  className?: string | undefined;
  /** Import into the workspace: where a class goes; null leaves it out. */
  rooms?: Record<string, string | null> | undefined;
  /** Import into the workspace: of rooms that are made. */
  templateId?: string | undefined;
};

/** Rooms are made first, then people written. */
export type Progress = { done: number; total: number; phase?: 'rooms' | 'people' };

/** The limit of the server is 4 MB with what a form puts around files. Bytes. */
export const mostBytes = 3_990_000;

export const roomImportPath = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/roster/import`;
export const workspaceImportPath = '/api/people/import';

type ImportCall = {
  path: string;
  files: File[];
  choices: ImportChoices;
  dryRun: boolean;
  onProgress?: (progress: Progress) => void;
};

/** Sends files to be read (`dryRun`) or imported. Throws `AppError`. Importing twice changes nothing, so a retry is safe. */
export async function importFiles({
  path,
  files,
  choices,
  dryRun,
  onProgress,
}: ImportCall): Promise<ImportResult> {
  const { columns, header, endMissing, className, rooms, templateId } = choices;
  const url = withQuery(path, {
    dryRun: dryRun ? 1 : undefined,
    columns: columns?.map((field) => field ?? '').join(','),
    header: header === undefined ? undefined : Number(header),
    endMissing: endMissing ? 1 : undefined,
    class: className,
    templateId,
  });
  const body = new FormData();
  for (const file of files) body.append('file', file);
  if (rooms) body.append('rooms', JSON.stringify(rooms));
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers: { accept: 'application/x-ndjson' }, body });
  } catch (cause) {
    // A file that was changed on the disk after it was chosen cannot be read any more; browsers say it this way.
    throw new AppError(
      'unavailable',
      'The file could not be sent. Check your connection; if the file was changed meanwhile, choose it again.',
      { cause },
    );
  }
  if (!response.ok) throw fromEnvelope(parse(await response.text())) ?? unreadable();
  for await (const line of linesOf(response)) {
    const { progress, result, error } = (parse(line) ?? {}) as Line;
    if (progress) onProgress?.(progress);
    if (result) return result;
    if (error) throw fromEnvelope({ error }) ?? unreadable();
  }
  throw unreadable();
}

type Line = { progress?: Progress; result?: ImportResult; error?: unknown };

/** The lines of an answer, as they come. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const piece = await reader?.read().catch((cause: unknown) => {
      throw unreadable(cause);
    });
    if (!piece || piece.done) break;
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unreadable = (cause?: unknown) =>
  new AppError(
    'unavailable',
    'The connection broke off. Try again: rows that are in already stay as they are and are not doubled.',
    { cause },
  );
