import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];
/** A route file: its path with `[parameters]`, and the methods it exports. */
export type RouteFile = { path: string; methods: Method[] };

const app = join(process.cwd(), 'app');

/** Every route handler there is, as its files say. */
export async function routeFiles(): Promise<RouteFile[]> {
  const files = (await filesNamed('route.ts')).map(async (file) => ({
    path: pathOf(file),
    methods: exportedMethods(await readFile(file, 'utf8'), file),
  }));
  return Promise.all(files);
}

/** The path of every page there is, with `[parameters]`. */
export const pagePaths = async (): Promise<string[]> => (await filesNamed('page.tsx')).map(pathOf);

async function filesNamed(name: string): Promise<string[]> {
  const entries = await readdir(app, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Groups in parentheses are no part of the address. */
function pathOf(file: string): string {
  const parts = relative(app, file).split(sep).slice(0, -1);
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
}

/** Also those re-exported under their name; `export *` hides what it exports, and is refused. */
export function exportedMethods(source: string, file = ''): Method[] {
  if (/export\s*\*/.test(source)) throw new Error(`${file} hides its methods behind "export *".`);
  const declared = Array.from(
    source.matchAll(/export\s+(?:const|let|var|(?:async\s+)?function\*?)\s+(\w+)/g),
    ([, name]) => name,
  );
  const listed = Array.from(source.matchAll(/export\s*\{([^}]*)\}/g), ([, names = '']) => names.split(','))
    .flat()
    .map((entry) =>
      entry
        .trim()
        .split(/\s+as\s+/)
        .at(-1),
    );
  const destructured = Array.from(source.matchAll(/export\s+const\s*\{([^}]*)\}/g), ([, names = '']) =>
    names.split(',').map((entry) =>
      entry
        .trim()
        .split(/\s*:\s*/)
        .at(-1),
    ),
  ).flat();
  const names = new Set([...declared, ...listed, ...destructured]);
  return methods.filter((method) => names.has(method));
}
