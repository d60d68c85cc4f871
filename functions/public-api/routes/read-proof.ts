import { chainLine } from '../../../shared/contracts/present/timeline-entry.ts';
import { readProof as contract } from '../../../shared/contracts/proofs.ts';
import { dayAfter } from '../../../shared/domain/statistics/periods.ts';
import { moscowDay } from '../../../shared/programme/moscow-time.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../if-visible.ts';

export const readProof = route(contract, async ({ clusterId, seq }, _call, deps: PublicDeps) => {
  ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  const event = await deps.lists.event('cluster', clusterId, Number(seq));
  if (event === undefined) throw new Refused({ kind: 'not-found' });
  const day = moscowDay(new Date(event.at));
  // One that came after its day was closed is part of the next.
  const proof = (await deps.heads.proof(day, event)) ?? (await deps.heads.proof(dayAfter(day), event));
  return { line: chainLine(event), ...(proof === undefined ? {} : { proof: { ...proof, path: [...proof.path] } }) };
});
