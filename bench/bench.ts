import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withSection } from './document.ts';
import { cold } from './cold.ts';
import { cost } from './cost.ts';
import { developer } from './developer.ts';
import { growth } from './growth.ts';
import { lists } from './growth/long-lists.ts';
import { inTurn } from './in-turn.ts';
import { installPeers } from './install-peers.ts';
import { load } from './load.ts';
import { measureOne } from './measure-one.ts';
import type { Measurement, Section } from './measurement.ts';
import { search } from './search.ts';
import { throughput } from './throughput.ts';
import { warm } from './warm.ts';

const usage = `npm run bench -- [measurements] [options]
Measures, writes docs/performance.md, and exits with 1 where a bound is exceeded or a measurement breaks. Measurements: search, growth,
lists, cold, warm, cost, throughput, load, developer; all unless told otherwise.

  --largest N       organisations of the largest city; 1000000 unless told otherwise
  --entries N       entries of each long list; 100000 unless told otherwise
  --without-peers   installs and measures nothing but our own
  --quick           throughput of a fifth of the submissions, load for a fifth of the time
  --without-tests   developer does not time the tests; what they took before stays
  --help`;

const measurements: Readonly<Record<string, Measurement>> = {
  search,
  growth,
  lists,
  cold,
  warm,
  cost,
  throughput,
  load,
  developer,
};
const docs = join(import.meta.dirname, '..', 'docs');
const file = join(docs, 'performance.md');
const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const { values, positionals: names } = parseArgs({
    options: {
      largest: { type: 'string', default: '1000000' },
      entries: { type: 'string', default: '100000' },
      'without-peers': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      'without-tests': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [largest, entries] = [Number(values.largest), Number(values.entries)];
  const unknown = names.find((name) => measurements[name] === undefined);
  if (values.help || unknown !== undefined || ![largest, entries].every(Number.isInteger)) {
    say(usage);
    return values.help ? 0 : 1;
  }
  const peers = !values['without-peers'];
  if (peers) installPeers();
  const [name, ...others] = Object.keys(measurements).filter((one) => names.length === 0 || names.includes(one));
  const measure = name === undefined ? undefined : measurements[name];
  if (name === undefined || measure === undefined) return 1;
  if (others.length > 0) {
    const sizes = ['--largest', values.largest, '--entries', values.entries];
    const flags = (['without-peers', 'quick', 'without-tests'] as const).filter((flag) => values[flag]);
    const failed = inTurn(import.meta.filename, [name, ...others], [...sizes, ...flags.map((flag) => `--${flag}`)]);
    say(failed.length === 0 ? 'Every bound holds.' : `Exceeded or broken, as told above: ${failed.join(', ')}.`);
    return failed.length === 0 ? 0 : 1;
  }
  const options = { largest, entries, peers, withTests: !values['without-tests'], quick: values.quick };
  const wrong = await measureOne(name, measure, options, { say, keep: (...section) => keep(name, ...section) });
  for (const one of wrong) say(one);
  return wrong.length === 0 ? 0 : 1;
}

/** A section takes the place of the one before, so that whatever breaks later loses nothing of it. */
function keep(name: string, { title, body, plot }: Section, seconds: number): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`;
  const measured = `Measured on ${day} in ${seconds} s (${machine}).\n\n${body}`;
  if (plot !== undefined) {
    mkdirSync(join(docs, 'performance'), { recursive: true });
    writeFileSync(join(docs, 'performance', `${name}.svg`), plot);
  }
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, { title, body: measured }));
}

process.exit(await main());
