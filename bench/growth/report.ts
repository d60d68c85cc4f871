import type { LongList } from './long-lists.ts';
import { milliseconds, percentile, type Section, table, thousands } from '../measurement.ts';
import { linesPlot } from '../plot.ts';

type Result = {
  readonly size: number;
  /** Requests and read units, each price that was seen. */
  readonly costs: ReadonlySet<string>;
  readonly times: readonly number[];
  /** How much it found, of a search that counts. */
  readonly found?: number;
};
export type Measured = { readonly what: string; readonly results: readonly Result[] };

/** Of the time in the smallest city; more than that is reported, since clocks are the machine's. */
const wantedRatio = 1.3;

const costOf = ({ costs }: Result): string =>
  [...costs].map((cost) => cost.slice(1, -1).split(',').join(' · ')).join(' or ');

/** The ratio of the largest city to the smallest, by medians. */
function ratioOf({ results }: Measured): number | undefined {
  const [first, ...others] = results.filter(({ times }) => times.length > 0);
  const last = others.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : percentile(last.times, 50) / percentile(first.times, 50);
}

/** Pages whose price is not the same in every city. */
export const grown = (measured: readonly Measured[]): string[] =>
  measured.flatMap(({ what, results }) => {
    const asked = results.filter(({ times }) => times.length > 0);
    const prices = new Set(asked.map(costOf));
    return prices.size === 1 && asked.length === results.length
      ? []
      : [`the page of ${what} costs ${results.map(costOf).join(', ')}`];
  });

/** A line for each page: where nothing grows, all of them are level. */
const plotOf = (measured: readonly Measured[]): string =>
  linesPlot(
    'Times of pages by the size of the city',
    ['organisations', 'ms'],
    measured.map(({ what, results }) => ({
      label: what,
      points: results
        .filter(({ times }) => times.length > 0)
        .map(({ size, times }) => [size, percentile(times, 50)] as const),
    })),
  );

/** What searches found: they count all of it, so that a city where more is found takes longer. */
function foundIn(measured: readonly Measured[], sizes: readonly number[]): string {
  const searches = measured.filter(({ results }) => results.some(({ found }) => found !== undefined));
  const rows = searches.map(({ what, results }) => [what, ...results.map(({ found }) => thousands(found ?? 0))]);
  return searches.length === 0
    ? ''
    : `\n\nSearches count what they find, and find more in a larger city; so many:\n\n${table(['search', ...sizes.map(thousands)], rows)}`;
}

/** A table of every page, and the pages whose price is not the same everywhere. */
export function report(measured: readonly Measured[]): Section {
  const sizes = measured[0]?.results.map(({ size }) => size) ?? [];
  const rows = measured.map((one) => {
    const ratio = ratioOf(one);
    return [
      one.what,
      [...new Set(one.results.map(costOf))].join(', '),
      ...one.results.map(({ times }) => milliseconds(percentile(times, 50))),
      ratio === undefined ? '' : `${ratio.toFixed(2)}${ratio > wantedRatio ? ' !' : ''}`,
    ];
  });
  const slower = measured.filter((one) => (ratioOf(one) ?? 0) > wantedRatio).map(({ what }) => what);
  const body = `The real routes over a table of the real engine, filled with copies of one cluster and everything around it, so that
items are of the same size everywhere; there are 30 clusters (and 110 in the calendar
of all), and one for each thousand organisations where that is more.
Every other list has one more entry for each ten organisations, 600 at least. Every public list and file of the contracts
is here (\`test/bench/growth.test.ts\`). Lists are asked for ten at a time, their first page and their second. **Requests
and read units must be the same in every city**; two prices in a cell would be a list that grows. Times are medians in
milliseconds of ${measured[0]?.results[0]?.times.length ?? 0} requests, the cities in turn; the last column is the largest to the smallest, with a mark above ${wantedRatio}.
A snapshot of the directory is asked without the table; it holds no more than 350,000 organisations.

![Times of pages by the size of the city](performance/growth.svg)

${table(['page', 'requests · units', ...sizes.map(thousands), 'ratio'], rows)}

${slower.length === 0 ? `Nothing is slower than ${wantedRatio}.` : `Slower than ${wantedRatio}: ${slower.join('; ')}.`}${foundIn(measured, sizes)}`;
  return { title: 'Growth', body, exceeded: grown(measured), plot: plotOf(measured) };
}

/** A table of lists that were made long one at a time. */
export function reportOfLists(lists: readonly LongList[]): Section {
  const body = `The smallest city of the table above, with one public list made longer; then every page that reads the table is asked
for, and must cost what it costs in the smallest city. Of lists by industry, kind or region one each; lists of days stand
in the table above (one of a hundred thousand would be 270 years old), and the directory's are no lists of the table.

${table(
  ['list', 'entries', 'pages', 'with another price'],
  lists.map(({ list, entries, measured }) => [
    list,
    thousands(entries),
    String(measured.length),
    String(grown(measured).length),
  ]),
)}`;
  const exceeded = lists.flatMap((one) => grown(one.measured).map((what) => `${one.list}: ${what}`));
  return { title: 'Long lists', body, exceeded };
}
