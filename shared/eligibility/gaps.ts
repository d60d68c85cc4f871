import type { Member } from '../domain/cluster/member.ts';
import { ContributionKind } from '../domain/cluster/member.ts';
import type { Cluster } from '../domain/cluster/cluster.ts';
import { isConfirmed } from '../domain/cluster/snapshot.ts';
import type { Programme } from '../programme/programme.ts';
import { ledger, type LedgerSummary } from './ledger.ts';

export type Gaps = {
  readonly summary: LedgerSummary;
  /** Declared industries in which no confirmed member is busy. */
  readonly uncovered: readonly string[];
  /** Kinds of contribution that nobody brings yet. */
  readonly contributions: readonly ContributionKind[];
};
type ContributionKind = (typeof ContributionKind.options)[number];

/** What a cluster still lacks, as far as its own records tell. */
export function gapsOf(
  { industries }: Pick<Cluster, 'industries'>,
  members: readonly Member[],
  programme: Programme,
): Gaps {
  const confirmed = members.filter(isConfirmed);
  const brought = new Set(confirmed.map(({ contribution }) => contribution.kind));
  return {
    summary: ledger(members, programme).summary,
    uncovered: industries.filter((industry) => !confirmed.some(({ facts }) => facts.classes.includes(industry))),
    contributions: ContributionKind.options.filter((kind) => kind !== 'other' && !brought.has(kind)),
  };
}

/** The declared industries and those that the programme counts as adjacent to one of them. */
export const welcomeClasses = (
  industries: readonly string[],
  { adjacency }: Pick<Programme, 'adjacency'>,
): readonly string[] => [
  ...new Set([
    ...industries,
    ...adjacency.flatMap(([one, other]) => [
      ...(industries.includes(one) ? [other] : []),
      ...(industries.includes(other) ? [one] : []),
    ]),
  ]),
];
