import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { readBody } from '@/lib/http/body';
import { readQuery } from '@/lib/http/input';
import type { ImportFile } from '@/lib/import/read';
import { type ImportField, importFields } from '@/lib/roster/schema';

/** Files of an import, all together, in bytes (DESIGN §4). */
const limit = 4_000_000;

const yesNo = (name: string) =>
  z
    .enum(['', '0', '1', 'false', 'true'], { error: `Give ${name} as 1 or 0.` })
    .transform((text) => text === '1' || text === 'true')
    .optional();

const isField = (text: string): text is ImportField => (importFields as readonly string[]).includes(text);

const columns = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .superRefine((names, context) => {
    const used = names.filter((name) => name !== '');
    const unknown = used.find((name) => !isField(name));
    if (unknown)
      context.addIssue(`There is no "${unknown}". Columns are ${importFields.join(', ')}, or nothing.`);
    const twice = used.find((name, place) => used.indexOf(name) !== place);
    if (twice) context.addIssue(`${twice} is given to two columns.`);
  })
  .transform((names) => names.map((name) => (isField(name) ? name : null)));

const common = {
  dryRun: yesNo('dryRun'),
  endMissing: yesNo('endMissing'),
  header: yesNo('header'),
  columns: columns.optional(),
};

/** Query of `POST /api/rooms/{roomId}/roster/import`. `class`: only rows of that class. */
export const roomImportQuery = z.strictObject({ ...common, class: z.string().trim().optional() });

const roomOfClass = z.record(
  z.string(),
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .nullable(),
);

/** Where classes go, as `{"7a": "<room id>", "7b": null}`; null leaves a class out. */
const rooms = z.string().transform((text, context) => {
  const told = 'Give rooms as JSON: {"class name": "room id"}, or null for a class that is left out.';
  try {
    const read = roomOfClass.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch {
    // The same advice.
  }
  context.addIssue(told);
  return z.NEVER;
});

/** Query of `POST /api/people/import`. `templateId`: of the rooms that are made. */
export const workspaceImportQuery = z.strictObject({
  ...common,
  rooms: rooms.optional(),
  templateId: z.string().trim().min(1).optional(),
});

export type RoomImportQuery = z.infer<typeof roomImportQuery>;
export type WorkspaceImportQuery = z.infer<typeof workspaceImportQuery>;
export type ImportRequest<Query> = { query: Query; files: ImportFile[] };

/**
 * The files and options of an import. The body is one file, whatever its type, or a multipart form of several; its fields
 * named as options count as the query does. Throws `too_large`, `unsupported_media_type` for JSON, `bad_request`.
 */
export async function readImportRequest<S extends z.ZodObject>(
  request: Request,
  schema: S,
): Promise<ImportRequest<z.infer<S>>> {
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/json\b/i.test(type))
    throw new AppError(
      'unsupported_media_type',
      'Send the file itself as the body, for example as text/csv.',
    );
  readQuery(request, schema.partial());
  const bytes = new Uint8Array(await readBody(request, limit, 'Send it in parts, a few classes each.'));
  if (!/^multipart\/form-data\b/i.test(type))
    return { query: readQuery(request, schema), files: bytes.length > 0 ? [{ name: 'file', bytes }] : [] };
  const form = await new Response(bytes.slice(), { headers: { 'content-type': type } })
    .formData()
    .catch((cause) => {
      throw new AppError('bad_request', 'The form with the files cannot be read.', { cause });
    });
  const url = new URL(request.url);
  const files: ImportFile[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    else if (name in schema.shape) url.searchParams.append(name, value);
    else files.push({ name, bytes: new TextEncoder().encode(value) });
  }
  const named = new Request(url, { headers: request.headers });
  return { query: readQuery(named, schema), files: files.filter(({ bytes: { length } }) => length > 0) };
}
