import { expect, test } from '@playwright/test';
import { openApiDocument } from '@/lib/openapi/document';
import { answerNames } from '@/lib/openapi/names';
import { fromOutside, newAjv } from '../../support/described';
import { openApiShape } from './openapi-shape';

const document = openApiDocument();
const operations = Object.entries(document.paths).flatMap(([path, calls]) =>
  Object.entries(calls).map(([method, operation]) => ({ path, name: `${method} ${path}`, operation })),
);

test('is an OpenAPI 3.1 document, and one that JSON can hold', () => {
  const validate = newAjv().compile(openApiShape);
  expect(validate(document), JSON.stringify(validate.errors, null, 2)).toBe(true);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

test('every schema of it compiles, in strict mode', () => {
  const ajv = newAjv();
  const names = Object.keys(document.components.schemas);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    expect(() => ajv.compile({ $ref: `rollcall#/components/schemas/${name}` }), name).not.toThrow();
  }
  for (const { name, operation } of operations) {
    for (const { schema } of operation.parameters ?? []) {
      expect(() => ajv.compile(fromOutside(schema)), name).not.toThrow();
    }
  }
});

test('every reference leads somewhere, and every component is referred to', () => {
  const referred = new Set(referencesIn(document));
  for (const reference of referred) expect(at(reference), reference).toBeInstanceOf(Object);
  const components = Object.entries(document.components)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, named]) => Object.keys(named).map((name) => `#/components/${kind}/${name}`));
  expect(components.filter((component) => !referred.has(component)).filter(isNeeded)).toEqual([]);
});

test('operations have ids of their own, tags that are explained, and callers that are', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = document.tags.map(({ name }) => name);
  expect(new Set(tags).size).toBe(tags.length);
  for (const { name, operation } of operations) {
    expect(tags, name).toEqual(expect.arrayContaining(operation.tags));
    const schemes = operation.security.flatMap((one) => Object.keys(one));
    expect(Object.keys(document.components.securitySchemes), name).toEqual(expect.arrayContaining(schemes));
  }
});

test('the parameters of a path are those in its address, each once and required', () => {
  for (const { path, name, operation } of operations) {
    const parameters = operation.parameters ?? [];
    const named = Array.from(path.matchAll(/\{(\w+)\}/g), ([, parameter]) => parameter);
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(
      inPath.map((parameter) => parameter.name),
      name,
    ).toEqual(named);
    expect(
      inPath.every(({ required }) => required),
      name,
    ).toBe(true);
    const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(keys).size, name).toBe(keys.length);
  }
});

test('objects of answers are closed, so that a field nobody described is found', () => {
  const open = Object.keys(answerNames).filter((name) => hasOpenObject(document.components.schemas[name]));
  // The description of itself would be a copy of the standard.
  expect(open).toEqual(['Description']);
});

test('no call takes a body or answers one without saying what is in it', () => {
  const vague = Object.entries(document.components.schemas).filter(([, schema]) => hasEmptySchema(schema));
  expect(vague.map(([name]) => name)).toEqual([]);
});

/** For statuses that no call answers yet. */
const isNeeded = (reference: string) => !/TooManyRequests/.test(reference);

const at = (reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const inside = (value: unknown): unknown[] => (isRecord(value) ? Object.values(value) : []);

function referencesIn(value: unknown): string[] {
  const own = isRecord(value) && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...inside(value).flatMap(referencesIn)];
}

function hasOpenObject(value: unknown): boolean {
  const open = isRecord(value) && value.type === 'object' && isOpen(value);
  return open || inside(value).some(hasOpenObject);
}
/** `additionalProperties` says of a record what its values are. */
const isOpen = ({ additionalProperties: rest, propertyNames }: Record<string, unknown>) =>
  rest !== false && propertyNames === undefined;

function hasEmptySchema(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  const below = isRecord(schema.properties) ? Object.values(schema.properties) : [];
  const parts = [...below, schema.items, ...inside(schema.anyOf)].filter((part) => part !== undefined);
  return parts.some((part) => (isRecord(part) && Object.keys(part).length === 0) || hasEmptySchema(part));
}
