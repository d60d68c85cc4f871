import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Assembly } from './template/template-schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that the CDK application is made from. */
const sources = [
  'infra/*.ts',
  'infra/{stacks,constructs}/**/*.ts',
  'infra/local/{synthesize.ts,template/template-schema.ts}',
  'shared/**/*.ts',
  'functions/*/env.ts',
  'functions/store/schema.ts',
  'functions/runtime/log.ts',
  'cdk.json',
  'package-lock.json',
];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).toSorted())
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** The synthesized templates of stage `local`: from the cache while nothing that they are made from has changed. */
export async function synthesized(cache = join(root, '.local', 'assembly')): Promise<Assembly> {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${fingerprint()}.json`);
  if (!existsSync(file)) {
    const fresh = join(cache, `${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
    const program = fileURLToPath(new URL('synthesize.ts', import.meta.url));
    try {
      await promisify(execFile)(process.execPath, [program, fresh], { cwd: root });
    } catch (error) {
      rmSync(fresh, { force: true });
      throw new Error(`The CDK application does not synthesize: ${messageOf(error)}`, { cause: error });
    }
    renameSync(fresh, file);
    forgetOldest(cache);
  }
  return Assembly.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A few stay: somebody who goes back and forth between branches, or starts two platforms, needs more than one. */
function forgetOldest(cache: string): void {
  const byAge = globSync('*.json', { cwd: cache }).map((name) => ({ name, at: statSync(join(cache, name)).mtimeMs }));
  for (const { name } of byAge.toSorted((a, b) => b.at - a.at).slice(5)) rmSync(join(cache, name), { force: true });
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string') return error.stderr.slice(-3000);
  return String(error);
}
