import { allowedKilobytes, weightsOf } from '../infra/bundle-sizes.ts';
import { firstAnswer, type Measured } from './handlers/children.ts';
import { methods, raw } from './handlers/contenders.ts';
import { sameAnswers } from './handlers/same-answers.ts';
import { onStage, type Stage } from './handlers/stage.ts';
import type { Bundle } from './handlers/shipped.ts';
import { type Measurement, milliseconds, percentile, type Section, table } from './measurement.ts';
import { type Bar, barOf, barsPlot } from './plot.ts';

const comparedRounds = 21;
const functionRounds = 7;
/** Of raw as usually written, and of Express. */
const goals = { raw: 1, express: 0.65 };

type Started = { readonly bundle: Bundle; readonly what: string; readonly runs: Measured[] };
const median = (runs: readonly Measured[], of: 'cpu' | 'wall'): number =>
  percentile(
    runs.map((run) => run[of]),
    50,
  );

/** Fresh processes to their first answer, one after the other, everybody in turn. */
async function starts(things: readonly { bundle: Bundle; what: string; event: string }[], rounds: number) {
  const started = things.map(({ bundle, what }): Started => ({ bundle, what, runs: [] }));
  for (let round = -1; round < rounds; round++)
    for (const [index, { bundle, event }] of things.entries()) {
      const run = await firstAnswer(bundle, event);
      // The first of all reads files that the machine has not in its memory yet.
      if (round >= 0) started[index]?.runs.push(run);
    }
  return started;
}

const kilobytes = (count: number): string => String(Math.round(count));
const measures = ({ bundle, runs }: Started): string[] => [
  `${kilobytes(bundle.kilobytes)} (${kilobytes(bundle.gzipped)})`,
  milliseconds(median(runs, 'wall')),
  milliseconds(median(runs, 'cpu')),
];

/** A fresh process to its first answer: the two routes by everybody, and every function as shipped. */
export const cold: Measurement = ({ peers }, say) =>
  onStage(peers, async (stage): Promise<Section> => {
    const { told, bars } = await compare(stage, say);
    say(`${stage.shipped.length} functions`);
    const functions = await starts(
      stage.shipped.map((bundle) => {
        const { what, file } = stage.first(bundle.name);
        return { bundle, what, event: file };
      }),
      functionRounds,
    );
    const weights = stage.shipped.flatMap(({ name, file }) => weightsOf(name, file));
    const heavy = weights.filter(({ gzipped, allowed }) => gzipped > allowed);
    const beside = weights.filter(({ name }) => name.includes('/'));
    const rows = functions
      .toSorted((one, other) => other.bundle.gzipped - one.bundle.gzipped)
      .map((one) => [one.bundle.name, one.what, ...measures(one), String(allowedKilobytes(one.bundle.name))]);
    return {
      title: 'Cold start',
      body: `${introduction}\n\n![Processor time to the first answer](performance/cold.svg)\n\n${told}\n\n### Every function\n\nMedians of ${functionRounds} processes each.\n\n${table(
        ['function', 'asked', 'kB (gzip)', 'wall ms', 'CPU ms', 'allowed kB gzip'],
        rows,
      )}\n\nFiles beside a bundle, read when they are first asked for:\n\n${table(
        ['file', 'kB (gzip)', 'allowed kB gzip'],
        beside.map(({ name, gzipped, allowed }) => [name, gzipped.toFixed(1), String(allowed)]),
      )}`,
      plot: barsPlot('Processor time to the first answer', [], bars, (value) => `${milliseconds(value)} ms`),
      exceeded: heavy.map(
        ({ name, gzipped, allowed }) => `${name} weighs ${gzipped.toFixed(1)} kB, more than ${allowed}`,
      ),
    };
  });

const introduction = `A fresh process to its first answer: the bundle that is shipped is loaded and handed one event, as Lambda does. AWS is
a process of its own that answers at once, by TLS (\`bench/handlers\`). GET reads a cluster and a page of its announcements; POST
validates an announcement and writes it with its event, once for its key, in one transaction. The peers
(\`bench/peers/api\`) read and write the same items by lib-dynamodb with the default credential chain, validate with zod
and are bundled with our options, each route alone; ours are the whole functions with everything that they do beside.
Medians, everybody in turn; ratios are of CPU, and of the time on the clock in brackets.`;

async function compare({ contenders, requests }: Stage, say: (what: string) => void) {
  const parts: string[] = [];
  const bars: Bar[] = [];
  for (const method of methods) {
    const event = requests[method];
    await sameAnswers(contenders, method, event);
    say(`${method} by ${contenders.length}`);
    const things = contenders.map(({ name, bundles }) => ({ bundle: bundles[method], what: name, event }));
    const all = await starts(things, comparedRounds);
    const ratio = (one: Started, other: Started | undefined): string => {
      if (other === undefined) return '–';
      const by = (of: 'cpu' | 'wall') => (median(one.runs, of) / median(other.runs, of)).toFixed(2);
      return `${by('cpu')} (${by('wall')})`;
    };
    const named = (name: string) => all.find(({ what }) => what === name);
    const [base, express] = [named(raw), named('Express + serverless-http')];
    const rows = all.map((one) => [one.what, ...measures(one), ratio(one, base), ratio(one, express)]);
    bars.push({ label: method, parts: [] }, ...all.map(({ what, runs }) => barOf(what, median(runs, 'cpu'))));
    const [own] = all;
    const goal = (other: Started | undefined, most: number, name: string): string => {
      if (own === undefined || other === undefined) return '';
      const reached = median(own.runs, 'cpu') / median(other.runs, 'cpu');
      return `${reached <= most ? 'reached' : `**missed**`}: ${reached.toFixed(2)} of ${name}, wanted ${most.toFixed(2)}`;
    };
    parts.push(
      `### ${method}\n\n${table(['', 'kB (gzip)', 'wall ms', 'CPU ms', 'of raw', 'of Express'], rows)}\n\nGoals ${goal(
        base,
        goals.raw,
        'raw',
      )}; ${goal(express, goals.express, 'Express')}.`,
    );
  }
  return { told: parts.join('\n\n'), bars };
}
