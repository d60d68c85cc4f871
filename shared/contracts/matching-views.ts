import * as z from 'zod';
import { Bilingual } from '../domain/cluster/submission.ts';
import { ClusterId, Instant, MandateId, MatchId, NeedId, OrganisationId } from '../domain/ids.ts';
import { AnonymousMandateCard } from '../domain/mandate/card.ts';
import { MandateTerms } from '../domain/mandate/mandate.ts';
import { Fit } from '../domain/match/fit.ts';
import { EndReason, Side } from '../domain/match/match.ts';
import { DeclineReason } from '../domain/match/reasons.ts';
import { AnonymousNeedCard } from '../domain/need/card.ts';
import { Capacity } from '../domain/organisation/capacity.ts';
import { AllowedActions } from './views.ts';

/** A mandate as its owner sees it; nobody else sees more than the card. */
export const MandateView = z
  .object({
    id: MandateId,
    organisationId: OrganisationId,
    capacity: Capacity,
    status: z.enum(['open', 'paused', 'closed']),
    terms: MandateTerms.strip(),
    card: AnonymousMandateCard.strip().meta({ description: 'What others see until both sides agreed' }),
    openedAt: Instant,
    updatedAt: Instant,
    version: z.int(),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Mandate' });
export type MandateView = z.infer<typeof MandateView>;

/** With whom one talks, and where they are found. */
const Contact = z.object({
  organisationId: OrganisationId,
  name: z.string(),
  path: z.string().meta({ description: 'Their public page in this API' }),
});

/**
 * A match as one side sees it. Of the other side there is its card and nothing else until both agreed: no id, no name,
 * no exact time.
 */
export const MatchView = z
  .object({
    id: MatchId,
    side: Side.meta({ description: 'Mine' }),
    status: z.enum(['proposed', 'agreed-by-us', 'agreed-by-them', 'matched', 'declined', 'expired']),
    needId: NeedId.optional().meta({ description: 'My need' }),
    mandateId: MandateId.optional().meta({ description: 'My mandate' }),
    fit: Fit.strip().meta({ description: 'How well both suit each other, and which criteria say so' }),
    need: AnonymousNeedCard.strip(),
    mandate: AnonymousMandateCard.strip(),
    proposedOn: z.iso.date(),
    expiresOn: z.iso.date().optional().meta({ description: 'While an answer is waited for' }),
    declined: z
      .object({ by: z.enum(['us', 'them']), reason: DeclineReason, text: Bilingual, words: z.string().optional() })
      .optional(),
    ended: EndReason.optional(),
    matched: z
      .object({
        clusterId: ClusterId,
        clusterTitle: z.string(),
        projectTitle: z.string(),
        coordinator: Contact.meta({ description: 'Of the cluster that has the need' }),
        counterpart: Contact.meta({ description: 'Of the mandate' }),
      })
      .optional()
      .meta({ description: 'Since both agreed: who they are, and how to get in touch' }),
    version: z.int(),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Match' });
export type MatchView = z.infer<typeof MatchView>;
