import type { Cluster, MemberCounts } from '../cluster/cluster.ts';
import type { Member } from '../cluster/member.ts';
import { recount } from '../cluster/member-counts.ts';
import type { Decision, Report } from '../cluster/submission.ts';
import type { FaultKind } from './fault.ts';

type Kept = {
  readonly cluster: Cluster;
  readonly members: readonly Member[];
  readonly reports: readonly Report[];
  readonly decisions: readonly Decision[];
};

const none: MemberCounts = { participants: 0, lapsed: 0, partners: 0, invited: 0, requested: 0 };

/** What a cluster says of itself, held to the items beside it. */
export function clusterFaults({ cluster, members, reports, decisions }: Kept): readonly FaultKind[] {
  const faults: FaultKind[] = [];
  const counts = members.reduce((sum, member) => recount(sum, undefined, member), none);
  const said = new Map<string, number>(Object.entries(cluster.counts));
  if (Object.entries(counts).some(([name, count]) => (said.get(name) ?? 0) !== count))
    faults.push('members-miscounted');
  if ('registeredAt' in cluster && !decisions.some((one) => isFounded(one, cluster, reports)))
    faults.push('registered-without-decision');
  if (reports.some((report) => confirmedIn(report) !== report.counted)) faults.push('report-miscounted');
  return faults;
}

/** Somebody decided on a report of exactly what was registered, and it reached the threshold, or they answered for that. */
const isFounded = (
  { outcome, submission, overrides }: Decision,
  registered: { readonly submission: number },
  reports: readonly Report[],
): boolean =>
  outcome === 'register' &&
  submission === registered.submission &&
  reports.some(
    (report) =>
      report.submission === submission &&
      report.outcome !== 'not-eligible' &&
      (confirmedIn(report) >= report.threshold || overrides.some(({ criterion }) => criterion === 'threshold')),
  );

/** Different organisations by their INN: one that stands there twice counts once. */
const confirmedIn = ({ members }: Report): number =>
  new Set(members.filter(({ verdict }) => verdict === 'counts').map(({ inn }) => inn)).size;
