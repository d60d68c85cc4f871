import { verifyEntry as contract } from '../../../shared/contracts/proofs.ts';
import { isPublicEvent, sealedEntry } from '../../../shared/contracts/present/timeline-entry.ts';
import { chainChecks } from '../../../shared/contracts/present/verification.ts';
import { entryFault, SealedEntry } from '../../../shared/domain/proof/chain.ts';
import { leafOf } from '../../../shared/domain/proof/day-head.ts';
import { leafHash, rootBy } from '../../../shared/domain/proof/merkle.ts';
import { route } from '../../runtime/route.ts';
import { hashOf, sha256 } from '../../store/hashing.ts';
import type { PublicDeps } from '../deps.ts';
import { entryOf } from '../entry-of.ts';

export const verifyEntry = route(contract, async ({ entry: text, proof }, _call, deps: PublicDeps) => {
  const entry = entryOf(text);
  if (entry === undefined) return chainChecks({ form: false });
  const event = await deps.lists.event(entry.aggregate, entry.aggregateId, entry.seq);
  const published = event !== undefined && isPublicEvent(event) && sealedEntry(event)?.hash === entry.hash;
  const hash = entryFault(SealedEntry.parse(entry), hashOf) === undefined;
  if (proof === undefined) return chainChecks({ form: true, hash, published });
  const head = await deps.heads.load(proof.day);
  const root = rootBy(leafHash(leafOf(entry, sha256), sha256), proof.path, sha256);
  return chainChecks({ form: true, hash, published, proof: head?.root === root && head.head === proof.head });
});
