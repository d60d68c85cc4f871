import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Entry = z.object({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  inBundle: z.boolean().optional(),
});
const Lockfile = z.object({ packages: z.record(z.string(), z.unknown()) });

/** A package of the lockfile. `shipped` ones run in functions or browsers, or on the machine of `npm start`. */
export type LockedPackage = z.infer<typeof Entry> & { readonly name: string; readonly shipped: boolean };

/** Every package that `npm ci` installs, by name. @throws where the file is no lockfile of version 3. */
export function lockedPackages(path: string): readonly LockedPackage[] {
  const { packages } = Lockfile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(packages)
    .filter(([where]) => where !== '')
    .map(([where, entry]) => {
      const known = Entry.parse(entry);
      return { ...known, name: where.slice(where.lastIndexOf('node_modules/') + 13), shipped: known.dev !== true };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version));
}

/**
 * Packages that are not what was reviewed by their hash, or that are tied to a place: `npm install
 * --omit-lockfile-registry-resolved` leaves that out for all that come from a registry.
 */
export const lockfileFaults = (packages: readonly LockedPackage[]): readonly string[] =>
  packages.flatMap(({ name, version, integrity, inBundle, resolved }) => [
    // What comes inside of another package is covered by that one's hash.
    ...(integrity?.startsWith('sha512-') === true || inBundle === true ? [] : [`${name} ${version} has no hash`]),
    // Of which registry a package is taken is for whoever installs it to say; what it is, the hash says.
    ...(resolved === undefined ? [] : [`${name} ${version} comes from ${resolved}`]),
  ]);
