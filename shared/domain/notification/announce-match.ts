import type { MatchEvent } from '../event.ts';
import type { OrganisationId } from '../ids.ts';
import { type Match, otherSide, type Side } from '../match/match.ts';
import { declineReasons } from '../match/reasons.ts';
import type { Need } from '../need/need.ts';
import { aboutNeed, toNeedsSide } from './announce-need.ts';
import type { Announcement } from './audience.ts';
import type { DataByKind } from './kinds.ts';

/** What the texts need beside the event, as it is when it is told. */
export type MatchContext = {
  readonly match: Match;
  readonly need: Need;
  readonly lead: OrganisationId | undefined;
  /** Of the mandate's owner; it stands in what its own people read only. */
  readonly ownerName: string;
};
type News = Pick<DataByKind['mandate-match'], 'what' | 'reason'>;

/** Who is told what about a match: each side of itself and of what happened, never of who the other is. */
export function announceMatch(event: MatchEvent, { match, need, lead, ownerName }: MatchContext): Announcement[] {
  const { id: matchId, organisationId, mandateId } = match;
  const own = { organisationId, organisationName: ownerName, mandateId, matchId, needKind: need.content.kind };
  const ofNeed = { ...aboutNeed(need), matchId };
  const tell = (side: Side, news: News): Announcement[] =>
    side === 'need'
      ? toNeedsSide(need, lead, { kind: 'need-match', data: { ...ofNeed, ...news } })
      : [
          {
            audience: { to: 'organisation', organisationId },
            subject: { kind: 'mandate-match', data: { ...own, ...news } },
          },
        ];
  const waited = 'waited' in match ? match.waited : undefined;

  switch (event.type) {
    case 'match-proposed':
      if (event.data.origin === 'mandate') return tell('need', { what: 'wanted' });
      // What has ended by then is proposed to nobody.
      return match.status === 'expired' ? [] : [...tell('need', proposed), ...tell('mandate', proposed)];
    case 'match-agreed':
      return match.status === 'agreed' ? tell(otherSide(event.data.side), { what: 'wanted' }) : [];
    case 'match-declined': {
      const news = { what: 'declined', reason: declineReasons[event.data.reason] } as const;
      // The coordinator learns from each no; the mandate's side only if it waited for an answer.
      if (event.data.side === 'mandate') return tell('need', news);
      return waited === 'mandate' ? tell('mandate', news) : [];
    }
    case 'match-expired':
      return waited === undefined ? [] : tell(waited, { what: 'expired' });
    case 'match-made': {
      if (match.status !== 'matched') return [];
      const { organisationName: partner, projectTitle } = match.names;
      return [
        ...toNeedsSide(need, lead, { kind: 'need-match-made', data: { ...ofNeed, partner } }),
        {
          audience: { to: 'organisation', organisationId },
          subject: { kind: 'mandate-match-made', data: { ...own, partner: projectTitle } },
        },
      ];
    }
    case 'match-refreshed':
      return [];
  }
}

const proposed = { what: 'proposed' } as const;
