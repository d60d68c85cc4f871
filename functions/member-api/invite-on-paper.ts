import { letterView } from '../../shared/contracts/present/letter-view.ts';
import type { LetterView } from '../../shared/contracts/letter-views.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { writeLetter } from '../../shared/domain/letter/write-letter.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { letterLink } from '../runtime/letter-link.ts';
import { tokenHash } from '../runtime/token-hash.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Call } from '../runtime/route.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { Remember } from '../store/cluster-store.ts';
import type { MemberDeps } from './deps.ts';

type Wish = {
  readonly clusterId: ClusterId;
  readonly inn: Inn;
  readonly role?: 'participant' | 'partner' | undefined;
  readonly message?: string | undefined;
};
export type Written = { readonly result: 'letter'; readonly letter: LetterView };

/** Writes a letter; its token is in the link alone, so the remembered answer cannot give it again. */
export async function inviteOnPaper(
  { clusterId, inn, role, message }: Wish,
  { actor }: Call,
  deps: MemberDeps,
  remembered: (written: Written) => Remember | undefined,
): Promise<Written & { readonly link: string }> {
  const token = deps.newToken();
  const written = await untilSaved(async () => {
    const at = deps.now();
    // The cluster first: another letter to the same INN changes the version that the save depends on.
    const cluster = orRefuse(await deps.clusters.load(clusterId));
    const latest = await deps.letters.latestTo(clusterId, inn);
    const wish = { inn, role, message, tokenHash: tokenHash(token), latest, by: actor, at };
    const change = orRefuse(writeLetter(cluster, wish, programmeOf(cluster.programme.id, cluster.programme.version)));
    const answer: Written = { result: 'letter', letter: letterView(cluster, change.letter, actor, at) };
    const saved = await deps.clusters.save(change, remembered(answer));
    return saved.ok ? { ok: true, value: answer } : saved;
  });
  return { ...written, link: letterLink(deps.portalUrl, token) };
}
