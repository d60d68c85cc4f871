import { exportLedger as contract } from '../../../shared/contracts/documents.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { ledger } from '../../../shared/eligibility/ledger.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { DocumentDeps } from '../deps.ts';
import { fileOf } from '../file-of.ts';
import { ledgerSheet } from '../sheets.ts';

export const exportLedger = route(contract, async ({ clusterId, format }, { actor, language }, deps: DocumentDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const judged = ledger(members, programmeOf(cluster.programme.id, cluster.programme.version));
  return fileOf(ledgerSheet(cluster, judged, { language, at: deps.now() }), format, deps);
});
