// What must be true of the lock file. A package left out, as an incomplete registry leaves them out, fails `npm ci` elsewhere;
// one below the floor has a hole that is known; one from elsewhere, or without a checksum, could be anything.
import { readFileSync } from 'node:fs';

/** Versions below which somebody else's fix is missing: RCEs in Next, sign-ins as others in next-auth. */
const floor = { next: '16.4.5', 'next-auth': '4.24.15' };

const nameOf = (path) => path.replace(/^.*node_modules\//, '');

/** Names that some package counts on having (where the platform fits) and that the lock file does not hold. */
export function missingOptionals(lock) {
  const packages = Object.entries(lock.packages ?? {});
  const known = new Set(packages.map(([path]) => nameOf(path)));
  return packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${name} (wanted by ${nameOf(path) || 'package.json'})`),
  );
}

/** Every place where a package is older than its floor, and each of them that is not there at all. */
export function belowFloor(lock, least = floor) {
  const packages = Object.entries(lock.packages ?? {});
  return Object.entries(least).flatMap(([name, version]) => {
    const found = packages.filter(([path]) => path !== '' && nameOf(path) === name);
    if (found.length === 0) return [`${name} is missing`];
    return found
      .filter(([, entry]) => isOlder(entry.version, version))
      .map(([path, entry]) => `${path} is ${entry.version}, at least ${version} is needed`);
  });
}

/** Packages that are no tarball of a registry with a checksum: from git, a folder or a link. */
export function unchecked(lock) {
  return Object.entries(lock.packages ?? {})
    .filter(([path]) => path !== '')
    .filter(
      ([, { integrity, resolved, link }]) =>
        link || !/^sha512-/.test(integrity ?? '') || (resolved !== undefined && !/^https:/.test(resolved)),
    )
    .map(([path]) => path);
}

/** By numbers; what comes before a release of the same number is older than it. */
function isOlder(version, least) {
  const [numbers, before] = String(version).split('-');
  const [mine, wanted] = [numbers, least].map((text) => text.split('.').map(Number));
  const place = mine.findIndex((number, at) => number !== wanted[at]);
  return place < 0 ? before !== undefined : !(mine[place] > wanted[place]);
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const complaints = [
    ['lacks packages that npm ci will ask for', missingOptionals(lock)],
    ['holds versions with known holes', belowFloor(lock)],
    ['holds packages that are not from a registry, or have no checksum', unchecked(lock)],
  ].filter(([, list]) => list.length > 0);
  for (const [what, list] of complaints)
    process.stderr.write(`package-lock.json ${what}:\n  ${list.join('\n  ')}\n`);
  if (complaints.length > 0) process.exit(1);
}
