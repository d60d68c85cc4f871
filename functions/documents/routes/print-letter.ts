import { printLetter as contract } from '../../../shared/contracts/documents.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { letterLink } from '../../runtime/letter-link.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import type { DocumentDeps } from '../deps.ts';

/** Made from the token that the coordinator's browser still holds: a letter whose link we do not keep (ADR 12). */
export const printLetter = route(contract, async ({ clusterId, letterId, token }, { actor }, deps: DocumentDeps) => {
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  if (!coordinates(actor, cluster)) throw new Refused({ kind: 'not-yours' });
  const letter = await deps.letters.find(clusterId, Number(letterId));
  if (letter === undefined || letter.tokenHash !== tokenHash(token)) throw new Refused({ kind: 'not-found' });
  if (letter.status !== 'sent') throw new Refused({ kind: 'wrong-status', status: letter.status });
  if (Date.parse(letter.expiresAt) <= deps.now().getTime()) throw new Refused({ kind: 'invitation-expired' });
  const [founder] = await deps.clusters.members(clusterId, [cluster.founder]);
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const link = letterLink(deps.portalUrl, token);
  const content = { cluster, letter, inviter: founder?.facts.name ?? cluster.title, programme, link };
  const { letterPdf } = await import('#documents/drawn');
  const bytes = await letterPdf(content, { at: deps.now(), fontFolder: deps.fontFolder });
  return { contentType: 'application/pdf', fileName: `письмо-${letterId}.pdf`, bytes };
});
