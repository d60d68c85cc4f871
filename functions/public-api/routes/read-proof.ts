import { chainLine } from '../../../shared/contracts/present/timeline-entry.ts';
import { readProof as contract } from '../../../shared/contracts/proofs.ts';
import type { PlatformEvent } from '../../../shared/domain/event.ts';
import { headsFor } from '../../../shared/domain/proof/late.ts';
import { moscowDay } from '../../../shared/programme/moscow-time.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../../runtime/if-visible.ts';

export const readProof = route(contract, async ({ clusterId, seq }, _call, deps: PublicDeps) => {
  ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  const event = await deps.lists.event('cluster', clusterId, Number(seq));
  if (event === undefined) throw new Refused({ kind: 'not-found' });
  const proof = await proofOf(event, deps);
  return { line: chainLine(event), ...(proof === undefined ? {} : { proof: { ...proof, path: [...proof.path] } }) };
});

/** In the head of its day; one that came after its day was closed is in the next, one of a past brought in late in a later one. */
async function proofOf(event: PlatformEvent, { heads, figures }: Pick<PublicDeps, 'heads' | 'figures'>) {
  const day = moscowDay(new Date(event.at));
  const inOneOf = async (days: readonly string[]) => {
    for (const one of days) {
      const proof = await heads.proof(one, event);
      if (proof !== undefined) return proof;
    }
    return undefined;
  };
  const usual = headsFor(day, []);
  // Nearly always there: what was brought in late is asked for only where it is not.
  const found = await inOneOf(usual);
  if (found !== undefined) return found;
  return inOneOf(headsFor(day, (await figures.closedDay())?.late ?? []).slice(usual.length));
}
