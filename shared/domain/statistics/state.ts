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
  projects: z.int().nonnegative(),
  members: z.array(z.string()),
  /** Since when the present application waits for a decision. */
  filedAt: Instant.optional(),
  decisions: z.array(Decision),
});
export type ClusterRecord = z.infer<typeof ClusterRecord>;

/**
 * What all events up to some moment come to: as little as the figures need. It does not depend on the order in which
 * events were found, nor on how often: an event whose predecessor is missing waits.
 */
export type Statistics = {
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  readonly clusters: ReadonlyMap<string, ClusterRecord>;
  readonly waiting: ReadonlyMap<string, PlatformEvent>;
};

export const noStatistics: Statistics = { organisations: new Map(), clusters: new Map(), waiting: new Map() };

/** As it is kept between the days. */
const Stored = z.strictObject({
  organisations: z.array(z.tuple([z.string(), OrganisationRecord])),
  clusters: z.array(z.tuple([z.string(), ClusterRecord])),
  waiting: z.array(z.tuple([z.string(), PlatformEvent])),
});

const ordered = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** The same state is the same text. */
export const textOf = ({ organisations, clusters, waiting }: Statistics): string =>
  JSON.stringify({
    organisations: ordered(organisations),
    clusters: ordered(clusters),
    waiting: ordered(waiting),
  } satisfies z.input<typeof Stored>);

export function statisticsOf(text: string): Statistics {
  const { organisations, clusters, waiting } = Stored.parse(JSON.parse(text));
  return { organisations: new Map(organisations), clusters: new Map(clusters), waiting: new Map(waiting) };
}
