import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '@/lib/openapi/document';
import type { DescribedOperation, DescribedResponse } from '@/lib/openapi/types';

export type Described = { path: string; operation: DescribedOperation };
type Answered = { status: number; text: string; body: unknown; headers: Record<string, string> };

const description = openApiDocument();

/** Knows every named schema of the description. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['components']);
  return ajv.addSchema({ $id: 'rollcall', components: { schemas: description.components.schemas } });
}

/** As references in the document are, but from outside of it. */
export const fromOutside = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"rollcall#/'));

/** Longest first: a name goes before a `{parameter}`. */
const paths = Object.keys(description.paths)
  .sort((one, other) => one.split('{').length - other.split('{').length)
  .map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

const base = 'http://rollcall.invalid';

/** The call of the description that this request is, if it is one. */
export function describedCall(method: string, address: string): Described | undefined {
  const { pathname } = URL.canParse(address, base) ? new URL(address, base) : { pathname: address };
  const path = paths.find(({ pattern }) => pattern.test(pathname))?.path;
  const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()];
  return path === undefined || operation === undefined ? undefined : { path, operation };
}

/**
 * Throws when an answer of ours is not as it is described: another status, another type, a field more or less. Passed over
 * is what no handler of a described call has answered: pages, unknown paths, methods a path does not have, and what says by
 * the lack of our request id that the framework or a proxy refused it. A 500 is described nowhere; from an app of a test's
 * own, which the test may have broken, it may come.
 */
export function requireDescribed(
  method: string,
  address: string,
  answer: Answered,
  { ownApp = false }: { ownApp?: boolean } = {},
): void {
  const described = describedCall(method, address);
  if (!described || !('x-request-id' in answer.headers)) return;
  const fault = ownApp && answer.status === 500 ? description.components.responses.Unavailable : undefined;
  const wrong = whatIsWrong(fault ?? responseOf(described.operation, answer.status), answer);
  if (wrong) throw new Error(`${method} ${address} answered what its description does not say: ${wrong}`);
}

function whatIsWrong(
  response: DescribedResponse | undefined,
  { status, text, body, headers }: Answered,
): string | null {
  if (!response) return `status ${status}. ${text.slice(0, 500)}`;
  if (!response.content) return text === '' ? null : `a body, with status ${status}. ${text.slice(0, 500)}`;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (!(type in response.content)) return `the type "${type}", with status ${status}.`;
  if (type !== 'application/json') return null;
  const validate = validatorOf(response, type);
  if (validate(body)) return null;
  const where = validate.errors?.map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
  return `${where?.join('; ')}. ${text.slice(0, 1_000)}`;
}

function responseOf({ responses }: DescribedOperation, status: number): DescribedResponse | undefined {
  const response = responses[status];
  if (!response || !('$ref' in response)) return response;
  return description.components.responses[response.$ref.replace('#/components/responses/', '')];
}

let ajv: Ajv2020 | undefined;
const validators = new Map<DescribedResponse, ValidateFunction>();

/** Compiled when first asked for, once a worker. */
function validatorOf(response: DescribedResponse, type: string): ValidateFunction {
  const known = validators.get(response);
  if (known) return known;
  ajv ??= newAjv();
  const made = ajv.compile(fromOutside(response.content?.[type]?.schema ?? {}));
  validators.set(response, made);
  return made;
}
