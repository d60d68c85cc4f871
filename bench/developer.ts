import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from './developer/checkout.ts';
import { reportOf, type Timed, toldBefore } from './developer/report.ts';
import { seconds, secondsToReady } from './developer/timed.ts';
import type { Measurement } from './measurement.ts';

/** How long whoever works on the platform waits for it, in a checkout of its own in which nothing was made yet. */
export const developer: Measurement = async ({ withTests }, say) => {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
  const times: Timed[] = [];
  const time = async (command: string, what: string, work: () => Promise<number>) => {
    say(command);
    times.push({ command, what, seconds: await work() });
  };
  try {
    checkout(folder);
    await time('npm start', 'the first time, with nothing made before', () => secondsToReady(folder));
    await time('npm start', 'again, with what was there', () => secondsToReady(folder));
    await time('npm run synth', 'all templates, with their rules', () => seconds(folder, ['run', 'synth']));
    await time('npm run check', 'types, lint, format, unused code, the API document', () =>
      seconds(folder, ['run', 'check']),
    );
    if (withTests) await time('npm test', 'everything', () => seconds(folder, ['test']));
    return reportOf(withTests ? times : [...times, ...toldBefore()]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
