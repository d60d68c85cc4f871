import { matchActions } from '../../domain/match/allowed-actions.ts';
import { isOpenMatch, type Match, type Side } from '../../domain/match/match.ts';
import { declineReasons } from '../../domain/match/reasons.ts';
import type { MatchView } from '../matching-views.ts';

/** A match for one side, field by field: what is added to a match is shown to nobody by itself. */
export const matchView = (match: Match, side: Side): MatchView => ({
  id: match.id,
  side,
  status: statusFor(match, side),
  ...(side === 'need' ? { needId: match.needId } : { mandateId: match.mandateId }),
  fit: match.fit,
  need: match.need,
  mandate: match.mandate,
  proposedOn: match.proposedAt.slice(0, 10),
  ...(isOpenMatch(match) ? { expiresOn: match.expiresAt.slice(0, 10) } : {}),
  ...(match.status === 'declined' ? { declined: refusalIn(match, side) } : {}),
  ...(match.status === 'expired' ? { ended: match.why } : {}),
  ...(match.status === 'matched' ? { matched: contactsIn(match) } : {}),
  version: match.version,
  allowedActions: matchActions(match, side),
});

function statusFor(match: Match, side: Side): MatchView['status'] {
  if (match.status !== 'agreed') return match.status;
  return match.by === side ? 'agreed-by-us' : 'agreed-by-them';
}

const refusalIn = ({ by, reason, words }: Extract<Match, { status: 'declined' }>, side: Side) => ({
  by: by === side ? ('us' as const) : ('them' as const),
  reason,
  text: declineReasons[reason],
  ...(words === undefined ? {} : { words }),
});

function contactsIn({ clusterId, names }: Extract<Match, { status: 'matched' }>) {
  const { organisationId, organisationName, clusterTitle, projectTitle, coordinatorId, coordinatorName } = names;
  const contact = (id: typeof organisationId, name: string) => ({
    organisationId: id,
    name,
    path: `/public/organisations/${id}`,
  });
  return {
    clusterId,
    clusterTitle,
    projectTitle,
    coordinator: contact(coordinatorId, coordinatorName),
    counterpart: contact(organisationId, organisationName),
  };
}
