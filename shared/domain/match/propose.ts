import { addDays } from '../days.ts';
import { noHash } from '../event.ts';
import type { MatchId, PersonId } from '../ids.ts';
import { anonymousMandate } from '../mandate/card.ts';
import type { Mandate } from '../mandate/mandate.ts';
import { anonymousCard } from '../need/card.ts';
import type { Need } from '../need/need.ts';
import { fitOf } from './fit.ts';
import { openDays, type Match } from './match.ts';
import type { MatchStep } from './step.ts';

type Proposal = {
  readonly id: MatchId;
  /** `system`: found by the platform; a person: asked for by the owner of the mandate, who agrees by asking. */
  readonly actor: PersonId | 'system';
  readonly at: Date;
};

/** A need and a mandate are brought together. */
export function proposeMatch(need: Need, mandate: Mandate, { id, actor, at }: Proposal): MatchStep {
  const now = at.toISOString();
  const fit = fitOf(need, mandate);
  const { id: needId, clusterId, projectId, content } = need;
  const { id: mandateId, organisationId } = mandate;
  const origin = actor === 'system' ? 'platform' : 'mandate';
  const common = {
    id,
    version: 1,
    lastEventHash: noHash,
    needId,
    clusterId,
    projectId,
    mandateId,
    organisationId,
    kind: content.kind,
    origin,
    fit,
    need: anonymousCard(need),
    mandate: anonymousMandate(mandate),
    proposedAt: now,
    updatedAt: now,
    expiresAt: addDays(at, openDays).toISOString(),
  } as const;
  const after: Match =
    origin === 'platform' ? { ...common, status: 'proposed' } : { ...common, status: 'agreed', by: 'mandate' };
  const data = { needId, mandateId, kind: content.kind, score: fit.score, origin } as const;
  return { before: undefined, after, fact: { type: 'match-proposed', data }, actor, at };
}
