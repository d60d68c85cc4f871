import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { inSource } from '../../functions/runtime/in-source.ts';
import { bundling } from '../../infra/constructs/bundle.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'in-source-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const Failing = z.object({ fail: z.function({ input: [], output: z.instanceof(Error) }) });

/** Where a function of two lines failed that was bundled as ours are. */
function framesOf({ sourcemap = true }: { sourcemap?: boolean } = {}): string[] {
  const [source, outfile] = [join(folder, 'failing.ts'), join(folder, 'index.js')];
  writeFileSync(source, "/** Does no good. */\nexport const fail = (): Error => new Error('to no purpose');\n");
  buildSync({ ...bundling, sourcemap, entryPoints: [source], outfile });
  const { fail } = Failing.parse(createRequire(import.meta.url)(outfile));
  return (fail().stack ?? '')
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

it('names the line that we wrote, not the one that was bundled', () => {
  const [first = ''] = framesOf();
  expect(first).toContain('index.js');
  expect(inSource(first)).toBe('at failing.ts:2:34');
});

it('leaves lines as they are that no map knows', () => {
  const [unmapped = '', ...others] = framesOf({ sourcemap: false });
  expect(inSource(unmapped)).toBe(unmapped);
  expect(others.map(inSource)).toEqual(others);
  for (const frame of [
    'at async Promise.all (index 0)',
    'at node:internal/main/run_main_module:36:49',
    'at <anonymous>',
  ])
    expect(inSource(frame)).toBe(frame);
});
