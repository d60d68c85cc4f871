import type { ExportStore } from '../../functions/store/export-store.ts';
import type { FeedStore } from '../../functions/store/feed-store.ts';
import type { FiguresStore } from '../../functions/store/figures-store.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import type { HeadsStore } from '../../functions/store/heads-store.ts';
import { leafOf } from '../../shared/domain/proof/day-head.ts';
import { headsFor } from '../../shared/domain/proof/late.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { MetricId } from '../../shared/domain/statistics/metrics.ts';
import { dayAfter, dayPeriod, spanOf } from '../../shared/domain/statistics/periods.ts';
import { noStatistics, type Statistics } from '../../shared/domain/statistics/state.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import { figuresInForce, figureText } from './figure-in-force.ts';
import { firstDayOf } from './rebuild-figures.ts';

type Stores = {
  readonly feed: FeedStore;
  readonly figures: FiguresStore;
  readonly heads: HeadsStore;
  readonly items: ExportStore;
  /** Nothing happened before. */
  readonly beginning: string;
};
type Rebuilt = { readonly state: Statistics; readonly days: number; readonly faults: readonly string[] };

/** Rebuilds every closed day from the events. A day's last correction is what counts. */
export async function figureFaults(
  { feed, figures, heads, beginning }: Omit<Stores, 'items'>,
  at = new Date(),
): Promise<Rebuilt> {
  const closed = await figures.closedDay();
  let state = noStatistics;
  if (closed === undefined) return { state, days: 0, faults: ['no day is closed yet'] };
  const faults: string[] = [];
  const late = closed.late ?? [];
  // The last closed day itself may have got some since: they are in the next head.
  const isAwaited = (of: string) =>
    of === closed.day || late.some((one) => one.in === undefined && one.from <= of && of <= one.to);
  let days = 0;
  let day = await firstDayOf(closed, at, { feed, beginning });
  for (; day <= closed.day; day = dayAfter(day), days++) {
    const { from, to } = spanOf(day);
    const proven = await heads.leavesIn(headsFor(day, late));
    let unproven = 0;
    for await (const events of feed.between(from, to)) {
      state = fold(state, events);
      unproven += events.filter((event) => !proven.has(leafOf(event, sha256))).length;
    }
    if (unproven > 0 && !isAwaited(day)) faults.push(`${unproven} events of ${day} are counted, but stand in no head`);
    const rebuilt = figuresOf(state, dayPeriod(day));
    const inForce = await figuresInForce(figures, 'DAY', day);
    for (const metric of MetricId.options) {
      const [published, counted] = [inForce.get(metric), rebuilt[metric]].map(figureText);
      if (published !== counted) faults.push(`${metric} of ${day}: ${published} published, ${counted} by the events`);
    }
  }
  for await (const events of feed.between(spanOf(day).from, at)) state = fold(state, events);
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
