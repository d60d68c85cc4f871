import { moscowDay } from '../../programme/moscow-time.ts';
import type { Figure, Figures } from './metrics.ts';
import type { ClusterRecord, OrganisationRecord, Statistics } from './state.ts';

/** Moscow days, both included: what happens is counted in `from`–`to`, decision times since `decisionsFrom`. */
export type Period = { readonly from: string; readonly to: string; readonly decisionsFrom: string };

/** Something that is counted once, under any number of codes. */
type Counted = { readonly industries: readonly string[]; readonly region?: string | undefined };
const unknown = 'unknown';

/** The figures at a moment: a pure function of the events up to it. */
export function figuresOf({ organisations, clusters, projects, needs, matches }: Statistics, period: Period): Figures {
  const admitted = [...organisations.values()].filter(({ as }) => as !== undefined);
  const known = [...clusters.values()];
  const active = known.filter(({ stage }) => stage === 'active');
  const inClusters = [...new Set(active.flatMap(({ members }) => members))].map((id) => organisations.get(id));
  const registered = known.flatMap((cluster) =>
    cluster.decisions
      .filter(({ outcome, at }) => outcome === 'registered' && within(at, period.from, period.to))
      .map(() => cluster),
  );
  const times = known.flatMap(({ industries, decisions }) =>
    decisions
      .filter(({ at }) => within(at, period.decisionsFrom, period.to))
      .map(({ seconds }) => ({ industries, seconds })),
  );
  const made = [...matches.values()].flatMap((match) => match.made ?? []);
  const madeNow = made.filter(({ at }) => within(at, period.from, period.to));
  const ofClusters = (things: readonly OfCluster[]) =>
    byKind(things.map(({ clusterId, kind }) => ({ industries: clusters.get(clusterId)?.industries ?? [], kind })));
  const count = (things: readonly Counted[]) => figure(things, ({ length }) => length);
  return {
    organisations: count(admitted.map(byMainClass)),
    regions: { ...count([]), value: new Set(admitted.flatMap(({ region }) => region ?? [])).size },
    applications: withoutRegions(count(known.filter(({ stage }) => stage === 'application'))),
    clusters: withoutRegions(count(active)),
    registrations: withoutRegions(count(registered)),
    memberships: count(active.flatMap((cluster) => membershipsOf(cluster, organisations))),
    'organisations-in-clusters': count(inClusters.map(byMainClass)),
    projects: withoutRegions(count(projectsIn(clusters, projects))),
    'open-needs': ofClusters([...needs.values()].filter(({ open }) => open)),
    matches: ofClusters(madeNow),
    'decision-days-median': withoutRegions(figure(times, median)),
    'decision-days-p90': withoutRegions(figure(times, p90)),
  };
}

type OfCluster = { readonly clusterId: string; readonly kind: string };

/** Counted under the industries of its cluster, and by kind. */
function byKind(things: readonly (Counted & { readonly kind: string })[]): Figure {
  const { byIndustry: kinds } = figure(
    things.map(({ kind }) => ({ industries: [kind] })),
    ({ length }) => length,
  );
  return { ...withoutRegions(figure(things, ({ length }) => length)), byKind: kinds };
}

const byMainClass = (organisation: OrganisationRecord | undefined): Counted => ({
  industries: [organisation?.mainClass ?? unknown],
  region: organisation?.region,
});

/** Those that were not given up, each under the industries of its cluster. */
const projectsIn = (clusters: Statistics['clusters'], projects: Statistics['projects']): Counted[] =>
  [...projects.values()]
    .filter(({ stopped }) => !stopped)
    .flatMap(({ clusterId }) => clusters.get(clusterId) ?? [])
    .filter(({ stage }) => stage === 'active');

const membershipsOf = ({ industries, members }: ClusterRecord, organisations: Statistics['organisations']): Counted[] =>
  members.map((id) => ({ industries, region: organisations.get(id)?.region }));

const within = (at: string, from: string, to: string): boolean => {
  const day = moscowDay(new Date(at));
  return from <= day && day <= to;
};

const withoutRegions = (one: Figure): Figure => ({ ...one, byRegion: {} });

/** A measure over all things, and over those under each code. */
function figure<Thing extends Counted>(
  things: readonly Thing[],
  measure: (things: readonly Thing[]) => number | null,
): Figure {
  const parts = (codesOf: (thing: Thing) => readonly string[]) => {
    const under = new Map<string, Thing[]>();
    for (const thing of things)
      for (const code of codesOf(thing)) {
        const same = under.get(code);
        if (same === undefined) under.set(code, [thing]);
        else same.push(thing);
      }
    return Object.fromEntries(
      [...under].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([code, same]) => [code, measure(same) ?? 0]),
    );
  };
  return {
    value: measure(things),
    byIndustry: parts(({ industries }) => (industries.length === 0 ? [unknown] : industries)),
    byRegion: parts(({ region = unknown }) => [region]),
  };
}

type Timed = { readonly seconds: number };
const sorted = (times: readonly Timed[]) => times.map(({ seconds }) => seconds).toSorted((one, other) => one - other);
/** Days with two decimals. */
const inDays = (seconds: number): number => Math.round(seconds / 864) / 100;

function median(times: readonly Timed[]): number | null {
  const ordered = sorted(times);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : inDays((lower + upper) / 2);
}

/** The smallest time within which nine of ten were decided (nearest rank). */
function p90(times: readonly Timed[]): number | null {
  const at = sorted(times)[Math.ceil(times.length * 0.9) - 1];
  return at === undefined ? null : inDays(at);
}
