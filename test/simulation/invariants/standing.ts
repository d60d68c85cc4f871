import { WatchTurn } from '../../../functions/store/watch-store.ts';
import { lapseOf } from '../../../shared/domain/cluster/lapse.ts';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { counted } from '../../../shared/domain/cluster/member-counts.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import type { Tables } from './at-rest.ts';
import { plain, textIn } from './seen.ts';

const judged = new Set(['participant', 'partner', 'unclear', 'suspended']);
const registered = new Set(['active', 'at-risk', 'suspended']);

/** 14, 25, 26: who is in a registered cluster is watched, marked as the rules see it, and the cluster stands as it counts. */
export function* standing({ of }: Tables): Generator<string> {
  const clusters = new Map(of('cluster').map((raw) => [textIn(raw, 'id'), Cluster.parse(plain(raw))]));
  const members = of('member').map((raw) => Member.parse(plain(raw)));
  const daily = new Set<string>();
  for (const member of members) {
    const cluster = clusters.get(member.clusterId);
    if (member.status !== 'confirmed' || cluster === undefined || !registered.has(cluster.status)) continue;
    daily.add(member.organisationId);
    const reason = lapseOf(member, programmeOf(cluster.programme.id, cluster.programme.version));
    if ((reason === undefined) !== (member.lapsed === undefined))
      yield `26: ${member.organisationId} in ${cluster.id} is marked as ${member.lapsed?.reason}, and it is ${reason}`;
  }
  for (const cluster of clusters.values()) {
    const enough = counted(cluster.counts) >= programmeOf(cluster.programme.id, cluster.programme.version).threshold;
    if (cluster.status === 'active' && !enough) yield `25: ${cluster.id} is active with ${counted(cluster.counts)}`;
    if (cluster.status === 'at-risk' && enough) yield `25: ${cluster.id} is at risk with ${counted(cluster.counts)}`;
  }
  const turns = new Map(of('watch').map((raw) => [textIn(raw, 'organisationId'), WatchTurn.parse(plain(raw))]));
  for (const { id, status } of of('organisation').map((raw) => Organisation.parse(plain(raw)))) {
    const round = judged.has(status) ? (daily.has(id) ? 'member' : 'other') : undefined;
    const turn = turns.get(id)?.round;
    if (turn !== round) yield `14: ${id} is watched as ${turn} instead of ${round}`;
  }
}
