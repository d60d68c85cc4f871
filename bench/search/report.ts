import { milliseconds, percentile, type Section, table, thousands } from '../measurement.ts';
import type { Engine, Run } from './engines.ts';
import { type Kind, kindNames, type Question } from './questions.ts';

export type Sized = {
  readonly engine: Engine['name'];
  readonly size: number;
  readonly asked: readonly Question[];
  readonly run: Run;
};

/** Questions of one list. */
export const listLength = 200;
/** Of a hundred questions of the held-back list, in the whole city. */
const wantedShare = 95;
/** Milliseconds of CPU that 99 of 100 misspelt queries may take in the whole city. */
const mostMisspelt = 20;
const misspelt: readonly Kind[] = ['with a slip of the finger', 'in another case with a slip'];

type Tally = { readonly found: number; readonly asked: number };

const tally = ({ asked, run }: Sized, from: number, to: number, kind?: Kind): Tally => {
  const counted = asked.slice(from, to).map((question, index) => ({ question, answer: run.answers[from + index] }));
  const ofKind = counted.filter(({ question }) => kind === undefined || question.kind === kind);
  const found = ofKind.filter(({ question, answer }) => answer?.ids.includes(question.wanted.id));
  return { found: found.length, asked: ofKind.length };
};
const times = ({ asked, run }: Sized, kinds: readonly Kind[], first = Infinity): number[] =>
  run.answers
    .slice(0, first)
    .flatMap(({ ms }, index) => (kinds.includes(asked[index]?.kind ?? 'part of an INN') ? [ms] : []));
const both = (values: readonly number[]): string =>
  `${milliseconds(percentile(values, 50))} / ${milliseconds(percentile(values, 99))}`;
const share = ({ found, asked }: Tally): string => `${((100 * found) / asked).toFixed(1)} %`;

const ofKinds = (sized: Sized): string =>
  table(
    ['how it is asked for', 'held-back list', 'all lists', 'p50 / p99 ms'],
    [
      ...kindNames.map((kind) => {
        const { found, asked } = tally(sized, 0, listLength, kind);
        return [kind, `${found} of ${asked}`, share(tally(sized, 0, Infinity, kind)), both(times(sized, [kind]))];
      }),
      [
        '**all**',
        `**${tally(sized, 0, listLength).found} of ${listLength}**`,
        share(tally(sized, 0, Infinity)),
        both(times(sized, kindNames)),
      ],
    ],
  );

const beside = (all: readonly Sized[]): string =>
  table(
    ['engine', 'organisations', 'build', 'load', 'packed', 'memory', 'held-back list', 'p50 / p99 ms', 'misspelt'],
    all.map((sized) => [
      sized.engine,
      thousands(sized.size),
      `${(sized.run.buildMs / 1000).toFixed(1)} s`,
      `${Math.round(sized.run.loadMs)} ms`,
      `${(sized.run.bytes / 1e6).toFixed(1)} MB`,
      `${Math.round(sized.run.memory / 1e6)} MB`,
      share(tally(sized, 0, listLength)),
      both(times(sized, kindNames, listLength)),
      both(times(sized, misspelt, listLength)),
    ]),
  );

const missed = ({ asked, run }: Sized): string[] =>
  asked
    .slice(0, listLength)
    .flatMap(({ kind, text, wanted }, index) =>
      run.answers[index]?.ids.includes(wanted.id) === true ? [] : [`- ${kind}: \`${text}\` for ${wanted.name}`],
    );

/** Tables of what was found, and whether the city's people find what they mean. */
export function report(all: readonly Sized[]): Section {
  const ours = all.filter(({ engine }) => engine === 'ours');
  const [city] = ours;
  if (city === undefined) throw new Error('nothing was measured');
  const right = tally(city, 0, listLength);
  const slow = percentile(times(city, misspelt), 99);
  const exceeded = [
    ...((100 * right.found) / right.asked < wantedShare ? [`search finds ${share(right)} of the held-back list`] : []),
    ...(slow > mostMisspelt ? [`misspelt queries take ${milliseconds(slow)} ms of CPU at p99`] : []),
  ];
  const lists = ours.map((sized) => `### ${thousands(sized.size)} organisations\n\n${ofKinds(sized)}`);
  const facets = ours.map(({ size, run }) => `${both(run.filtered)} ms with ${thousands(size)}`);
  const misses = missed(city);
  const body = `The organisations of the seeded city, and a crowd of the same make around them. The held-back list asks for 200 of
the city in ways that people write (\`bench/search/questions.ts\`); it counts what is among the first ten. Questions that
more than ten organisations answer equally well are not asked. Ten lists are timed, two of them where there are more
organisations than the city has. Times are milliseconds of CPU of one warm request to the engine, every one with ten
documents and the counts of all facets; the bound is ${mostMisspelt} ms for 99 of 100 misspelt ones, and ${wantedShare} % of the list.

${lists.join('\n\n')}

Lists and broad searches with filters, p50 / p99: ${facets.join(', ')}.

### Beside others

Each in a process of its own: from packed bytes to the first answer, and what the process grew by when all had been
asked the held-back list. The peers have beginnings, misspellings and the same stemmer, as their documentation advises, and count no facets.

${beside(all)}

### Not found

${misses.length === 0 ? 'Nothing of the list.' : misses.join('\n')}`;
  return { title: 'Search', body, exceeded };
}
