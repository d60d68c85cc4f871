import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { weightsOf } from '../../infra/bundle-sizes.ts';
import { makeApp } from '../../infra/make-app.ts';
import { Deployment } from './deployment.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Something for every variable that any function declares. */
const variables = Object.fromEntries(
  new Deployment('local').ofType('AWS::Lambda::Function').flatMap(({ Properties }) => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.json()) }).parse(Properties['Environment']);
    return Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'some-value']);
  }),
);
const folders = globSync('functions/*/handler.ts', { cwd: root }).map((file) => basename(dirname(file)));
/** Of which folder of functions/ a bundle is: its map names one handler. */
const folderOf = (bundle: string): string => {
  const { sources } = z
    .object({ sources: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return basename(dirname(sources.find((source) => source.endsWith('/handler.ts')) ?? ''));
};
let bundled = new Map<string, string>();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-synth-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
// The files of this project share a process.
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('npm run synth', () => {
  it('bundles, checks and writes production without a network or an account', () => {
    const outdir = join(folder, 'production');
    const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/app.ts', '--stage', 'production'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, CDK_OUTDIR: outdir },
    });
    expect(`${stdout}${stderr}`).not.toMatch(/ERROR|WARNING|▲/);
    expect(status).toBe(0);
    const bundles = globSync('asset.*/index.js', { cwd: outdir });
    bundled = new Map(bundles.map((bundle) => [folderOf(join(outdir, bundle)), join(outdir, bundle)]));
    expect(bundles).toHaveLength(globSync('functions/*/handler.ts', { cwd: root }).length);
    // Started as Lambda starts it, with every function's variables: what does not load would fail at the first call.
    const start = bundles.map(
      (bundle) => `console.log(typeof require(${JSON.stringify(join(outdir, bundle))}).handler)`,
    );
    const started = spawnSync(process.execPath, ['--eval', start.join(';')], { encoding: 'utf8', env: variables });
    expect(started.stderr).toBe('');
    expect(started.stdout.trim().split('\n')).toEqual(bundles.map(() => 'function'));
    for (const bundle of bundles) {
      const code = readFileSync(join(outdir, bundle), 'utf8');
      expect(code).not.toContain('AWS_CONTAINER_CREDENTIALS_FULL_URI');
    }
  });

  it.each(folders)('starts %s without schemas that its first request may not need (300 of them took 6 ms)', (name) => {
    const count = `let made = 0; globalThis.__zod_globalConfig = { postProcessor: () => { made += 1; } };
      require(${JSON.stringify(bundled.get(name))}); console.log(made, globalThis.__zod_globalConfig.jitless)`;
    const { stdout } = spawnSync(process.execPath, ['--eval', count], { encoding: 'utf8', env: variables });
    const [made, jitless] = stdout.trim().split(' ');
    // Each has at least its environment's.
    expect(Number(made)).toBeGreaterThan(0);
    expect(Number(made)).toBeLessThan(50);
    expect(jitless, 'schemas are not compiled').toBe('true');
  });

  it.each(folders)('makes a bundle of %s that is no heavier than it may be (a cold start waited for texts)', (name) => {
    const weights = weightsOf(name, bundled.get(name) ?? '');
    expect(weights.map((weight) => weight.name)).toContain(name);
    for (const weight of weights) expect(weight.gzipped, weight.name).toBeLessThanOrEqual(weight.allowed);
  });

  it('refuses a stage that does not exist', () => {
    const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts', '--stage', 'prod'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('There is no stage "prod"');
  });
});

describe('the checks of AWS Solutions and of the template rules', () => {
  const checked = (stage: 'local' | 'dev', webDist?: string) => {
    vi.stubEnv('CDK_VALIDATION', 'true');
    const outdir = join(folder, `${stage}-${Math.random()}`);
    return makeApp({ stage, outdir, bundle: false, nag: true, ...(webDist === undefined ? {} : { webDist }) });
  };

  it.each(['local', 'dev'] as const)('pass for %s', (stage) => {
    const { app } = checked(stage);
    const { directory } = app.synth();
    const report = readFileSync(join(directory, 'validation-report.json'), 'utf8');
    expect(report).toMatch(/AwsSolutions/);
    expect(report).not.toMatch(/"status":\s*"failure"/);
  });

  it('pass with a portal to upload', () => {
    const webDist = join(folder, 'dist');
    mkdirSync(join(webDist, 'assets'), { recursive: true });
    writeFileSync(join(webDist, 'index.html'), '<!doctype html>');
    expect(existsSync(checked('dev', webDist).app.synth().directory)).toBe(true);
  });

  it('are looking: an open bucket is found', () => {
    const { app, stacks } = checked('local');
    new Bucket(stacks.portal, 'Open');
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => app.synth()).toThrow(/validation/i);
  });
});
