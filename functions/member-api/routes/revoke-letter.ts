import { revokeLetter as contract } from '../../../shared/contracts/letters.ts';
import { letterView } from '../../../shared/contracts/present/letter-view.ts';
import { revokeLetter as decide } from '../../../shared/domain/letter/end-letter.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { MemberDeps } from '../deps.ts';

export const revokeLetter = route(contract, ({ clusterId, letterId }, { actor }, deps: MemberDeps) =>
  untilSaved(async () => {
    const at = deps.now();
    const cluster = orRefuse(await deps.clusters.load(clusterId));
    const letter = await deps.letters.find(clusterId, Number(letterId));
    if (letter === undefined) throw new Refused({ kind: 'not-found' });
    const change = orRefuse(decide(cluster, letter, { by: actor, at }));
    const saved = await deps.clusters.save(change);
    return saved.ok ? { ok: true, value: letterView(saved.value, change.letter, actor, at) } : saved;
  }),
);
