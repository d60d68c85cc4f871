import * as z from 'zod';
import { ClusterId, MandateId, MatchId, NeedCardId, NeedId } from '../domain/ids.ts';
import { DeclineWords, Side } from '../domain/match/match.ts';
import { DeclineReason } from '../domain/match/reasons.ts';
import type { Endpoint } from './endpoint.ts';
import { MatchView } from './matching-views.ts';
import { Page, pageInput } from './page.ts';

const member = { audience: 'member', service: 'matching', tag: 'Matches', status: 200 } as const;
const page = { ...member, method: 'GET', output: Page(MatchView), refusals: ['not-found', 'not-yours'] } as const;
const match = { matchId: MatchId };
const side = Side.meta({ description: 'For which side I answer' });
const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;

export const showInterest = {
  ...member,
  method: 'POST',
  path: '/mandates/{mandateId}/interest',
  status: 201,
  summary: 'Interest in a need of the public list; its people see the card of the mandate and answer',
  input: z.strictObject({ mandateId: MandateId, cardId: NeedCardId }),
  output: MatchView,
  refusals: [...common, 'no-capacity', 'own-need', 'already-matched', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const listMandateMatches = {
  ...page,
  path: '/mandates/{mandateId}/matches',
  summary: 'Matches of a mandate of my organisation, the best first',
  input: z.strictObject({ mandateId: MandateId, ...pageInput }),
} as const satisfies Endpoint;

export const listNeedMatches = {
  ...page,
  path: '/needs/{needId}/matches',
  summary: 'Matches of a need, the best first; for the coordinator and the lead',
  input: z.strictObject({ needId: NeedId, ...pageInput }),
} as const satisfies Endpoint;

export const listClusterMatches = {
  ...page,
  path: '/clusters/{clusterId}/matches',
  summary: 'Matches of all needs of my cluster, need by need; for the coordinator',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
} as const satisfies Endpoint;

export const readMatch = {
  ...member,
  method: 'GET',
  path: '/matches/{matchId}',
  summary: 'One match as my side sees it, with what I may do now',
  input: z.strictObject(match),
  output: MatchView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const agreeMatch = {
  ...member,
  method: 'POST',
  path: '/matches/{matchId}/agreement',
  summary: 'My side wants to talk; when both do, both learn who they are',
  input: z.strictObject({ ...match, side }),
  output: MatchView,
  refusals: common,
} as const satisfies Endpoint;

export const declineMatch = {
  ...member,
  method: 'POST',
  path: '/matches/{matchId}/refusal',
  summary: 'My side says no, and why; the other side reads the reason and not who gave it',
  input: z.strictObject({
    ...match,
    side,
    reason: DeclineReason,
    words: DeclineWords.optional().meta({ example: 'Вернёмся к разговору, когда будет опытный образец.' }),
  }),
  output: MatchView,
  refusals: [...common, 'reveals-who'],
} as const satisfies Endpoint;
