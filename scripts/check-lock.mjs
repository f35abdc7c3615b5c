// A lock file made against an incomplete registry leaves platform packages out, and `npm ci` then fails elsewhere.
import { readFileSync } from 'node:fs';

/** Names that some package counts on having (where the platform fits) and that the lock file does not hold. */
export function missingOptionals(lock) {
  const packages = Object.entries(lock.packages ?? {});
  const known = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
  return packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${name} (wanted by ${path.replace(/^.*node_modules\//, '') || 'package.json'})`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const missing = missingOptionals(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  if (missing.length > 0) {
    process.stderr.write(
      `package-lock.json lacks packages that npm ci will ask for:\n  ${missing.join('\n  ')}\n`,
    );
    process.exit(1);
  }
}
