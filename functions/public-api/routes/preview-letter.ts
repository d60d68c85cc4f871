import { previewLetter as contract } from '../../../shared/contracts/letters.ts';
import { letterStatus } from '../../../shared/contracts/present/letter-view.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import type { PublicDeps } from '../deps.ts';

const perMinute = 30;

/** For whoever holds the paper. A token that does not exist costs one read and writes nothing. */
export const previewLetter = route(contract, async ({ token }, _call, deps: PublicDeps) => {
  const at = deps.now();
  const letter = await deps.letters.findByToken(tokenHash(token));
  if (letter === undefined) throw new Refused({ kind: 'not-found' });
  orRefuse(await deps.quotas.take(`letter-${letter.clusterId}-${letter.number}`, 'minute', perMinute, at));
  const cluster = orRefuse(await deps.clusters.load(letter.clusterId));
  const [founder] = await deps.clusters.members(cluster.id, [cluster.founder]);
  if (letterStatus(letter, at) === 'sent') await deps.letters.markOpened(letter, at);
  return {
    status: letterStatus({ ...letter, openedAt: letter.openedAt ?? at.toISOString() }, at),
    inn: letter.inn,
    addressee: letter.addressee ?? { kind: 'unknown' as const },
    ...(letter.role === undefined ? {} : { role: letter.role }),
    ...(letter.message === undefined ? {} : { message: letter.message }),
    programme: programmeOf(cluster.programme.id, cluster.programme.version).name,
    cluster: {
      id: cluster.id,
      title: cluster.title,
      summary: cluster.summary,
      project: cluster.projects[0]?.title ?? cluster.title,
    },
    inviter: founder?.facts.name ?? '',
    expiresAt: letter.expiresAt,
  };
});
