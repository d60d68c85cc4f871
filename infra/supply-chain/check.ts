import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { knownVulnerabilities } from './audit.ts';
import { licenceFaults, licenceList } from './licences.ts';
import { lockedPackages, lockfileFaults } from './lockfile.ts';
import { secretFaults, trackedFiles } from './secrets.ts';

/** `npm run supply-chain [-- --write] [--strict]`: what the platform is made of, and whether that may be so. */
const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
});
const root = join(import.meta.dirname, '../..');
const list = join(root, 'docs/licences.md');
const sbom = join(root, 'sbom.cdx.json');
const packages = lockedPackages(join(root, 'package-lock.json'));
/** Installed by `npm run bench` alone. */
const peers = lockedPackages(join(root, 'bench/peers/package-lock.json'));

if (values.write) writeFileSync(list, licenceList(packages));
const faults = [
  ...lockfileFaults([...packages, ...peers]),
  ...licenceFaults(packages),
  ...(existsSync(list) && readFileSync(list, 'utf8') === licenceList(packages)
    ? []
    : ['docs/licences.md is not what the lockfile says: npm run supply-chain -- --write']),
  ...secretFaults(root, trackedFiles(root)),
];

const bill = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: root, encoding: 'utf8' });
if (bill.status === 0) writeFileSync(sbom, bill.stdout);
else faults.push(`no bill of materials: ${bill.stderr}`);

const known = knownVulnerabilities(root);
const grave = (known?.['high'] ?? 0) + (known?.['critical'] ?? 0);
if (grave > 0) faults.push(`${grave} known vulnerabilities, high or critical: npm audit --omit=dev`);
if (known === undefined && values.strict) faults.push('the registry does not tell of vulnerabilities');

for (const fault of faults) process.stderr.write(`${fault}\n`);
const shipped = packages.filter((one) => one.shipped).length;
const told = known === undefined ? 'not asked: the registry does not answer' : JSON.stringify(known);
process.stdout.write(
  `${packages.length} packages, ${shipped} shipped. Vulnerabilities: ${told}. Bill of materials: sbom.cdx.json\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
