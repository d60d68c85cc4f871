import { type Section, table, thousands } from '../measurement.ts';
import type { Price } from './capacity.ts';
import type { Deployed } from './deployed.ts';
import { type Bill, billOf, hitShare, services, totalOf } from './model.ts';
import type { Page } from './pages.ts';
import { type LabelledBill, sharesPlot } from './plot.ts';
import { prices } from './prices.ts';
import { assumed, idleUse, submissionUse, viewsUse } from './uses.ts';
import type { Walked } from './walks.ts';

export type Measured = Walked & {
  readonly deployed: Deployed;
  readonly pages: readonly Page[];
  readonly prices: (name: string) => Price;
};

const { million } = prices;
const [city, largeCity] = [35_000, 1_000_000];
const hits = [0, 0.5, 0.9, 0.99];
/** How long shared caches keep answers and pages, in seconds: `s-maxage`, and BriefCache's longest. */
const kept = 60;

const views = ({ pages, deployed }: Measured, share: number): Bill => billOf(viewsUse(pages, deployed, million, share));
const submissions = (measured: Measured): Bill => {
  const bill = billOf(submissionUse(measured.prices, measured.deployed));
  return { ...bill, ...Object.fromEntries(services.map((service) => [service, bill[service] * 1000])) };
};
const idle = (measured: Measured, organisations: number): Bill => billOf(idleUse(organisations, measured));

const plotted = (measured: Measured): readonly LabelledBill[] => [
  { label: 'public views, nothing kept', bill: views(measured, 0) },
  { label: 'public views, 90 % kept', bill: views(measured, 0.9) },
  { label: 'submissions', bill: submissions(measured) },
  { label: 'idle, 35,000', bill: idle(measured, city) },
  { label: 'idle, 1,000,000', bill: idle(measured, largeCity) },
];

const dollars = (amount: number): string => (amount > 0 && amount < 0.005 ? '< 0.01' : amount.toFixed(2));
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

function bills(head: readonly string[], columns: readonly Bill[]): string {
  const rows = services
    .filter((service) => columns.some((bill) => bill[service] > 0))
    .map((service) => [
      service,
      ...columns.map((bill) => `${dollars(bill[service])} · ${percent(bill[service] / totalOf(bill))}`),
    ]);
  return table(['dollars', ...head], [...rows, ['**all**', ...columns.map((bill) => `**${dollars(totalOf(bill))}**`)]]);
}

const inputs = (pages: readonly Page[]): string =>
  table(
    [
      'page',
      'of views',
      'document kB',
      'its files',
      'files kB',
      'asks',
      'answers kB',
      'requests',
      'read units',
      'CPU ms painted',
      'CPU ms asked',
    ],
    pages.map((page) => [
      page.what,
      `${page.share} %`,
      kilobytes(page.documentBytes),
      String(page.files.count),
      kilobytes(page.files.bytes),
      String(page.asks),
      kilobytes(page.answerBytes),
      String(page.requests),
      String(page.readUnits),
      page.documentMs.toFixed(1),
      page.answerMs.toFixed(1),
    ]),
  );

/** The section of docs/performance.md. */
export function report(measured: Measured): Section {
  const { deployed, pages, walks, bytes, fileBytes } = measured;
  const now = [million, 10 * million, 100 * million].map((count) => percent(hitShare(count, city, kept)));
  const body = `A model: units from [docs/capacity.md](capacity.md), bytes and CPU weighed in this run, memory, schedules, queues and
alarms as synthesized, and list prices of ${prices.region} of ${prices.asOf} (\`bench/cost/prices.ts\`, with sources), without free
tiers. Sign-in (priced by person), domains and taxes are left out, and so is the portal's bucket, whose files the edge
keeps for a year. Assumed: a visit is ${assumed.viewsAVisit} views, the first of them a painted
document with all its files, the others questions to the API; a request to the table takes ${assumed.tableMs} ms; a message or a run needs
${assumed.workerMs} ms of CPU; CPU of this machine is that of Lambda's with ${assumed.wholeProcessorMb} MB, and less in proportion (a lower bound: a cold start
comes on top); ${(assumed.logBytes / 1000).toFixed(1)} kB of logs for each run.

![Shares of the services](performance/cost.svg)

### A million public page views

By the share of documents and answers that CloudFront has kept. It keeps both for ${kept} seconds, so that the share comes with the
number of people: at random over ${thousands(city)} pages, the nth looked at 1/n as often as the first, it is ${now[0]} with a million views in
a month, ${now[1]} with ten and ${now[2]} with a hundred. Keeping all that can be kept saves ${percent(1 - totalOf(views(measured, 0.99)) / totalOf(views(measured, 0)))}.

${bills(
  hits.map((share) => `${percent(share)} kept`),
  hits.map((share) => views(measured, share)),
)}

### A thousand submissions of ${assumed.members} members

From the request to the result in the coordinator's mailbox: request, relay, check with ${assumed.members} questions to the register (its own
price is not here), notices, webhooks (one subscription), two letters. Write units of the check grow with the members.

${bills(['1,000 submissions'], [submissions(measured)])}

### A month in which nobody comes

What runs by the clock, queues that are asked, alarms, the daily walks (verification, directory, open data: ${walks.readUnits.toFixed(2)} read and
${walks.writeUnits.toFixed(3)} write units for each organisation), the watch of members of registered clusters (one of thirty for a thousand
organisations, each asked about daily), and storage: ${kilobytes(bytes)} kB for each organisation in the table with its indexes, as if
every one were in a cluster, and ${kilobytes(fileBytes)} kB in files. The engine of search that more than 350,000 organisations need (docs/adr/0013) has a price of its
own, which is not here. ${deployed.alarms} alarms, ${deployed.queues} queues, ${deployed.runs.length} schedules.

${bills([`${thousands(city)} organisations`, `${thousands(largeCity)} organisations`], [idle(measured, city), idle(measured, largeCity)])}

### What the views are made of

${inputs(pages)}`;
  return { title: 'Cost', body, exceeded: [], plot: sharesPlot(plotted(measured)) };
}
