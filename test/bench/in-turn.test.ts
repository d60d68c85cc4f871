import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTurn } from '../../bench/in-turn.ts';
import { measureOne } from '../../bench/measure-one.ts';
import type { Section } from '../../bench/measurement.ts';

const options = { largest: 1000, entries: 1000, peers: false, withTests: false, quick: true };
const found = (title: string, exceeded: readonly string[] = []): Section => ({ title, body: '', exceeded });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clusters-in-turn-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('goes on after a measurement that fails, and names it', async () => {
  const [program, log] = [join(folder, 'program.mjs'), join(folder, 'log')];
  await writeFile(
    program,
    `import { appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + ';');
     process.exit(process.argv[2] === 'second' ? 1 : 0);`,
  );
  expect(inTurn(program, ['first', 'second', 'third'], ['--quick'])).toEqual(['second']);
  expect(await readFile(log, 'utf8')).toBe('first --quick;second --quick;third --quick;');
});

it('keeps what a measurement found, and tells which bound does not hold', async () => {
  const kept: string[] = [];
  const said: string[] = [];
  const around = { say: (what: string) => said.push(what), keep: ({ title }: Section) => kept.push(title) };
  const slow = await measureOne(
    'first',
    async (_, say) => (say('at work'), found('First', ['too slow'])),
    options,
    around,
  );
  expect(slow).toEqual(['EXCEEDED too slow']);
  expect(kept).toEqual(['First']);
  expect(said).toEqual(['first: at work']);
});

it('tells of a measurement that breaks, and keeps nothing of it', async () => {
  const kept: string[] = [];
  const around = { say: () => undefined, keep: ({ title }: Section) => kept.push(title) };
  const broken = await measureOne('second', async () => Promise.reject(new Error('no free port')), options, around);
  expect(broken).toEqual([expect.stringMatching(/^FAILED second: Error: no free port/)]);
  expect(kept).toEqual([]);
});
