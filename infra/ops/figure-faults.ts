import type { ExportStore } from '../../functions/store/export-store.ts';
import type { FeedStore } from '../../functions/store/feed-store.ts';
import type { FiguresStore } from '../../functions/store/figures-store.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { MetricId } from '../../shared/domain/statistics/metrics.ts';
import { dayAfter, dayPeriod, spanOf } from '../../shared/domain/statistics/periods.ts';
import { noStatistics, type Statistics } from '../../shared/domain/statistics/state.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';

type Stores = { readonly feed: FeedStore; readonly figures: FiguresStore; readonly items: ExportStore };
type Rebuilt = { readonly state: Statistics; readonly days: number; readonly faults: readonly string[] };

/** Rebuilds every closed day from the events. A day's last correction is what counts. */
export async function figureFaults({ feed, figures }: Stores): Promise<Rebuilt> {
  const closed = await figures.closedDay();
  let state = noStatistics;
  if (closed === undefined) return { state, days: 0, faults: ['no day is closed yet'] };
  const faults: string[] = [];
  let days = 0;
  let day = closed.first;
  for (; day <= closed.day; day = dayAfter(day), days++) {
    const { from, to } = spanOf(day);
    for await (const events of feed.between(from, to)) state = fold(state, events);
    const rebuilt = figuresOf(state, dayPeriod(day));
    for (const metric of MetricId.options) {
      const range = { from: day, to: day };
      const published = (await figures.load(metric, 'DAY', day))?.figure;
      const corrected = (await figures.correctionsOf(metric, 'DAY', range)).at(-1)?.is ?? published;
      if (textOf(corrected) !== textOf(rebuilt[metric]))
        faults.push(`${metric} of ${day}: ${textOf(corrected)} published, ${textOf(rebuilt[metric])} by the events`);
    }
  }
  const now = new Date();
  for await (const events of feed.between(spanOf(day).from, now)) state = fold(state, events);
  return { state, days, faults };
}

/** Recounts the items themselves and compares with what the events come to now. */
export async function recountFaults(state: Statistics, { items }: Stores): Promise<string[]> {
  const day = moscowDay(new Date());
  const byEvents = figuresOf(state, dayPeriod(day));
  const counted = { organisations: 0, clusters: 0, memberships: 0, projects: 0 };
  const inside = new Set<string>();
  for (const status of ['participant', 'partner'] as const)
    for await (const page of items.organisations(status)) counted.organisations += page.length;
  for (const status of ['active', 'at-risk'] as const)
    for await (const clusters of items.clusters(status))
      for (const { id } of clusters) {
        counted.clusters++;
        for await (const cards of items.projects(id))
          counted.projects += cards.filter((card) => card.status !== 'stopped').length;
        for await (const members of items.members(id))
          for (const member of members.filter((one) => one.status === 'confirmed')) {
            counted.memberships++;
            inside.add(member.organisationId);
          }
      }
  const recount = { ...counted, 'organisations-in-clusters': inside.size };
  return (['organisations', 'clusters', 'memberships', 'projects', 'organisations-in-clusters'] as const)
    .filter((metric) => recount[metric] !== byEvents[metric].value)
    .map((metric) => `${metric} now: ${recount[metric]} items, ${String(byEvents[metric].value)} by the events`);
}

const ordered = (record: Readonly<Record<string, number>>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
const textOf = (
  figure: { value: number | null; byIndustry: Record<string, number>; byRegion: Record<string, number> } | undefined,
) =>
  figure === undefined
    ? 'nothing'
    : JSON.stringify([figure.value, ordered(figure.byIndustry), ordered(figure.byRegion)]);
