import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceFaults, licenceList } from '../../infra/supply-chain/licences.ts';
import { type LockedPackage, lockedPackages, lockfileFaults } from '../../infra/supply-chain/lockfile.ts';
import { secretFaults } from '../../infra/supply-chain/secrets.ts';

const root = join(import.meta.dirname, '../..');
const fine: LockedPackage = { name: 'fine', version: '1.0.0', license: 'MIT', integrity: 'sha512-x', shipped: true };

describe('the lockfile', () => {
  it.each(['', 'bench/peers'])('names every package with its hash, and none from elsewhere: /%s', (folder) => {
    const packages = lockedPackages(join(root, folder, 'package-lock.json'));
    expect(packages.length).toBeGreaterThan(100);
    expect(lockfileFaults(packages)).toEqual([]);
  });

  it('may not hold a package without a hash, or one from somebody’s own place', () => {
    const { integrity, ...unhashed } = fine;
    expect(lockfileFaults([unhashed, { ...fine, resolved: 'git+ssh://somewhere/x.git' }])).toEqual([
      'fine 1.0.0 has no hash',
      'fine 1.0.0 comes from git+ssh://somewhere/x.git',
    ]);
  });
});

describe('licences', () => {
  it('allow what is shipped, and what only builds and tests', () => {
    expect(licenceFaults(lockedPackages(join(root, 'package-lock.json')))).toEqual([]);
  });

  it('keep a copyleft package out of what is shipped, and one of nobody knows what out of everything', () => {
    const copyleft = { ...fine, license: 'AGPL-3.0-or-later' };
    expect(licenceFaults([copyleft, { ...copyleft, shipped: false }])).toHaveLength(1);
    expect(licenceFaults([{ ...fine, license: 'UNLICENSED', shipped: false }])).toHaveLength(1);
  });

  it('are listed package by package', () => {
    expect(licenceList([fine, { ...fine, name: 'tool', license: 'MPL-2.0', shipped: false }])).toMatch(
      /- fine 1\.0\.0: MIT\n[^]*- tool: MPL-2\.0/,
    );
  });
});

describe('the secret scan', () => {
  it('finds a key in a file, does not repeat it, and has nothing to say of one without', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    // Put together here, so that this file does not hold what it looks for.
    const key = ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('');
    writeFileSync(join(folder, 'leak.ts'), `export const token = '${key}';\n`);
    writeFileSync(join(folder, 'clean.ts'), "export const token = 'from the environment';\n");
    writeFileSync(
      join(folder, '.secretlintrc.json'),
      '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}',
    );
    const scanned = (file: string) => secretFaults(root, [join(folder, file)]);
    const found = scanned('leak.ts');
    const none = scanned('clean.ts');
    rmSync(folder, { recursive: true });
    expect(found.join('\n')).toContain('leak.ts');
    expect(found.join('\n')).not.toContain(key);
    expect(none).toEqual([]);
  }, 60_000);
});
