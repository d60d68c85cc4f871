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
  if ('registeredAt' in cluster && !decisions.some((one) => isFounded(one, reports)))
    faults.push('registered-without-decision');
  if (reports.some((report) => confirmedIn(report) !== report.counted)) faults.push('report-miscounted');
  return faults;
}

/** Somebody decided, on a report of exactly this submission that did not say no. */
const isFounded = ({ outcome, submission }: Decision, reports: readonly Report[]): boolean =>
  outcome === 'register' &&
  reports.some((report) => report.submission === submission && report.outcome !== 'not-eligible');

/** Different organisations by their INN: one that stands there twice counts once. */
const confirmedIn = ({ members }: Report): number =>
  new Set(members.filter(({ verdict }) => verdict === 'counts').map(({ inn }) => inn)).size;
