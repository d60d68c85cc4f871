import * as z from 'zod';
import { PlatformEvent } from '../event.ts';
import { Instant } from '../ids.ts';

const Decision = z.strictObject({ at: Instant, outcome: z.enum(['registered', 'rejected']), seconds: z.number() });

const OrganisationRecord = z.strictObject({
  /** Number of the last event that is counted. */
  seq: z.int().nonnegative(),
  as: z.enum(['participant', 'partner']).optional(),
  region: z.string().optional(),
  mainClass: z.string().optional(),
});
export type OrganisationRecord = z.infer<typeof OrganisationRecord>;

const ClusterRecord = z.strictObject({
  seq: z.int().nonnegative(),
  stage: z.enum(['application', 'active', 'suspended', 'ended']),
  industries: z.array(z.string()),
  members: z.array(z.string()),
  /** Since when the present application waits for a decision. */
  filedAt: Instant.optional(),
  decisions: z.array(Decision),
});
export type ClusterRecord = z.infer<typeof ClusterRecord>;

const ProjectRecord = z.strictObject({ seq: z.int().nonnegative(), clusterId: z.string(), stopped: z.boolean() });
export type ProjectRecord = z.infer<typeof ProjectRecord>;

const NeedRecord = z.strictObject({
  seq: z.int().nonnegative(),
  clusterId: z.string(),
  kind: z.string(),
  open: z.boolean(),
});
export type NeedRecord = z.infer<typeof NeedRecord>;

const MatchRecord = z.strictObject({
  seq: z.int().nonnegative(),
  /** Once both sides agreed. */
  made: z.strictObject({ at: Instant, clusterId: z.string(), kind: z.string() }).optional(),
});
export type MatchRecord = z.infer<typeof MatchRecord>;

/**
 * What all events up to some moment come to: as little as the figures need. It does not depend on the order in which
 * events were found, nor on how often: an event whose predecessor is missing waits.
 */
export type Statistics = {
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  readonly clusters: ReadonlyMap<string, ClusterRecord>;
  readonly projects: ReadonlyMap<string, ProjectRecord>;
  readonly needs: ReadonlyMap<string, NeedRecord>;
  readonly matches: ReadonlyMap<string, MatchRecord>;
  readonly waiting: ReadonlyMap<string, PlatformEvent>;
};

export const noStatistics: Statistics = {
  organisations: new Map(),
  clusters: new Map(),
  projects: new Map(),
  needs: new Map(),
  matches: new Map(),
  waiting: new Map(),
};

/** Grows when events are counted in another way: a state of another form is made anew from the events. */
const form = 3;

/** As it is kept between the days. */
const Stored = z.strictObject({
  form: z.literal(form),
  organisations: z.array(z.tuple([z.string(), OrganisationRecord])),
  clusters: z.array(z.tuple([z.string(), ClusterRecord])),
  projects: z.array(z.tuple([z.string(), ProjectRecord])),
  needs: z.array(z.tuple([z.string(), NeedRecord])),
  matches: z.array(z.tuple([z.string(), MatchRecord])),
  waiting: z.array(z.tuple([z.string(), PlatformEvent])),
});

const ordered = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** The same state is the same text. */
export const textOf = ({ organisations, clusters, projects, needs, matches, waiting }: Statistics): string =>
  JSON.stringify({
    form,
    organisations: ordered(organisations),
    clusters: ordered(clusters),
    projects: ordered(projects),
    needs: ordered(needs),
    matches: ordered(matches),
    waiting: ordered(waiting),
  } satisfies z.input<typeof Stored>);

/** `undefined` for a state of another form. */
export function statisticsOf(text: string): Statistics | undefined {
  const kept: unknown = JSON.parse(text);
  if (!Stored.pick({ form: true }).loose().safeParse(kept).success) return undefined;
  const { organisations, clusters, projects, needs, matches, waiting } = Stored.parse(kept);
  return {
    organisations: new Map(organisations),
    clusters: new Map(clusters),
    projects: new Map(projects),
    needs: new Map(needs),
    matches: new Map(matches),
    waiting: new Map(waiting),
  };
}
