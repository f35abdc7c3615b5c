import { z } from 'zod';
import { AppError, type FieldErrors } from '@/lib/errors';
import { readBody } from '@/lib/http/body';
import { nestsTooDeep } from '@/lib/http/nesting';

/** Bodies over this many bytes are refused unless a route says otherwise. */
const bodyLimit = 100_000;

/**
 * The body of a request, checked. Throws as `readBody` does, and `bad_request` with a sentence per field.
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  limit = bodyLimit,
): Promise<z.infer<S>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError(
      'unsupported_media_type',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  }
  const text = await readText(request, limit);
  if (nestsTooDeep(text)) throw new AppError('bad_request', 'The body nests deeper than anything here does.');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad_request', 'The body is not valid JSON.', { cause });
  }
  // PostgreSQL cannot store NUL.
  if (text.includes('\\u0000'))
    throw new AppError('bad_request', 'The body holds a NUL character, which cannot be stored.');
  return check(schema, body);
}

/** The query of a request, checked. A name given twice is refused: which one counts would be a guess. */
export function readQuery<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  const query = new URL(request.url).searchParams;
  for (const name of new Set(query.keys())) {
    const [value = '', ...more] = query.getAll(name);
    if (more.length > 0) throw badParameter(name, `Give ${name} only once.`);
    if (value.includes('\0')) throw badParameter(name, 'A NUL character is in no text of ours.');
  }
  return check(schema, Object.fromEntries(query));
}

const badParameter = (name: string, message: string) =>
  new AppError('bad_request', message, { fields: { [name]: message } });

function check<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { message, fields } = explain(result.error);
  throw new AppError('bad_request', message, { fields });
}

/** A zod error as one sentence a field, and all of them as one text for who reads no fields. */
function explain(error: z.ZodError): { message: string; fields: FieldErrors } {
  const fields: FieldErrors = {};
  const general: string[] = [];
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[key] ??= `There is no field "${key}" here.`;
    } else if (issue.path.length > 0) fields[issue.path.join('.')] ??= issue.message;
    else general.push(issue.code === 'invalid_type' ? 'Send a JSON object.' : issue.message);
  }
  const sentences = [...new Set([...general, ...Object.values(fields)])];
  return { message: sentences.slice(0, 3).join(' ') || 'The input is not valid.', fields };
}

/** The body of a request as text. Throws as `readBody` does. */
export async function readText(request: Request, limit = bodyLimit): Promise<string> {
  return new TextDecoder().decode(await readBody(request, limit));
}

/** `limit` of every list: 1–100, 50 when absent. */
export const limitQuery = z
  .string()
  .regex(/^\d{1,3}$/, 'Give limit as a whole number from 1 to 100.')
  .transform(Number)
  .pipe(z.number().min(1, 'limit is at least 1.').max(100, 'limit is at most 100.'))
  .default(50);

/** A date of a query. Further off no zone has rules, and a calendar's last day has no end. */
export const dateQuery = z
  .string()
  .pipe(z.iso.date({ error: 'Give the date as YYYY-MM-DD.' }))
  .refine((text) => '1900' <= text && text < '3000', 'Give a year from 1900 to 2999.')
  .optional();

/** An id from a path. Malformed ones are simply not found: they name nothing. */
export function pathId(text: string, what: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(text)) return text;
  throw new AppError('not_found', `There is no such ${what}.`);
}
