import { exportMembers as contract } from '../../../shared/contracts/documents.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { DocumentDeps } from '../deps.ts';
import { fileOf } from '../file-of.ts';
import { membersSheet } from '../sheets.ts';

export const exportMembers = route(contract, async ({ clusterId, format }, { actor, language }, deps: DocumentDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  return fileOf(membersSheet(cluster, members, { language, at: deps.now() }), format, deps);
});
