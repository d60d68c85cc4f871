import type { LockedPackage } from './lockfile.ts';

/** What may be shipped: permissive, with nothing to do beyond naming the author. */
const permissive = new Set([
  '(MIT OR Apache-2.0)',
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT AND ISC AND BSD-3-Clause',
  'MIT-0',
  'Unlicense',
]);

/** Shipped packages whose lockfile entry names no licence of the list, and what reading the package showed. */
const read: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf': 'Bitstream Vera licence with public domain changes: fonts may be embedded in documents',
  'png-js': 'MIT, in its file LICENSE',
};

/** Licences that only tools have: they never become part of what is shipped. */
const toolsOnly: Readonly<Record<string, string>> = {
  '(MIT OR EUPL-1.1+)': 'the choice is MIT',
  '(MIT OR GPL-3.0-or-later)': 'the choice is MIT',
  'AGPL-3.0-or-later': 'evaluates policies in tests and in `npm start`; no part of it is copied or served',
  'Artistic-2.0': 'tells text from binary files for the secret scan',
  'CC-BY-3.0': 'a list of licence names',
  'CC0-1.0': 'a list of licence names',
  'MPL-2.0': 'used unchanged by builds and tests',
  'Python-2.0': 'reads YAML for tools',
  WTFPL: 'formats the output of a tool',
};

export const licenceFaults = (packages: readonly LockedPackage[]): readonly string[] =>
  packages.flatMap(({ name, version, license = 'none', shipped }) => {
    if (permissive.has(license) || read[name] !== undefined) return [];
    if (!shipped && toolsOnly[license] !== undefined) return [];
    return [`${name} ${version}: ${license} is not a licence that ${shipped ? 'what is shipped' : 'a tool'} may have`];
  });

/** The list of docs/licences.md, made from the lockfile. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const shipped = packages.filter((one) => one.shipped);
  const tools = packages.filter((one) => !one.shipped && !permissive.has(one.license ?? ''));
  const rows = shipped.map(({ name, version, license = '' }) => `- ${name} ${version}: ${read[name] ?? license}`);
  const others = tools.map(
    ({ name, license = '' }) => `- ${name}: ${license}; ${toolsOnly[license] ?? 'to be judged'}`,
  );
  return [
    '# Licences',
    '',
    'Made by `npm run supply-chain -- --write` from the lockfile. The platform itself is under Apache-2.0.',
    '',
    '## Shipped',
    '',
    'What runs in functions, in browsers, or on the machine of somebody who starts the platform.',
    '',
    ...new Set(rows),
    '',
    '## Tools with other than permissive licences',
    '',
    'They build and test; nothing of them is in what is shipped.',
    '',
    ...new Set(others),
    '',
  ].join('\n');
}
