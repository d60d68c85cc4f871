import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Section, table } from '../measurement.ts';

export type Timed = { readonly command: string; readonly what: string; readonly seconds: number };

const file = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
const earlier = 'everything, as measured before';

/** What the tests took when they were measured last, for whoever does not want to wait for them. */
export function toldBefore(document = readFileSync(file, 'utf8')): readonly Timed[] {
  const [, told] = /^\| `npm test` \|[^|]*\| ([\d.]+) \|$/m.exec(document) ?? [];
  return told === undefined ? [] : [{ command: 'npm test', what: earlier, seconds: Number(told) }];
}

/** The section of docs/performance.md. */
export function reportOf(times: readonly Timed[]): Section {
  const rows = times.map(({ command, what, seconds }) => [`\`${command}\``, what, seconds.toFixed(1)]);
  const tests = times.some(({ command }) => command === 'npm test')
    ? ''
    : '\n\n`npm test` was not timed: this was `npm run bench -- developer --without-tests`.';
  const body = `Seconds that whoever works on the platform waits, in a fresh checkout with its libraries installed. \`npm start\` counts until
every service answers, the portal's build and the synthesis of the templates included.

${table(['command', 'what', 'seconds'], rows)}${tests}`;
  return { title: 'Work on the platform', body, exceeded: [] };
}
