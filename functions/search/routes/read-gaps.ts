import { readGaps as contract } from '../../../shared/contracts/gaps.ts';
import { isOpenToChange, mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { candidates } from '../../../shared/eligibility/candidate.ts';
import { gapsOf } from '../../../shared/eligibility/gaps.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { SearchDeps } from '../deps.ts';
import { gapsView } from '../gaps-view.ts';
import { lookAround } from '../look-around.ts';

/** What is missing, criterion by criterion, and who could fill it. Nothing is written and nobody is told. */
export const readGaps = route(contract, async ({ clusterId }, { actor }, deps: SearchDeps) => {
  const at = deps.now();
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) throw new Refused({ kind: 'wrong-status', status: cluster.status });
  const programme = programmeInForce(cluster.programme.id, at);
  const gaps = gapsOf(cluster, members, programme);
  const { inside, found, asOf } = await lookAround(cluster, members, programme, deps);
  const ranked = candidates({ cluster, members, inside, found, gaps, programme, at });
  return gapsView({ cluster, members, gaps, ranked, asOf, by: actor.personId, at });
});
