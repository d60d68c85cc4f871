import type * as z from 'zod';
import type { MandateView, MatchView } from '../matching-views.ts';
import { applicant, cluster, decidedAt, founder } from './example-facts.ts';
import { needCardExample, needExample } from './need-examples.ts';

export const mandate = { id: '3c5e7a9b-1d2f-4a6c-8e0b-9f8d7c6b5a41' } as const;
export const match = { id: '6e4c2a08-9b7d-8f51-8c3a-0d1e2f3a4b5c' } as const;

const terms = {
  name: 'Приборостроение, серии А и Б',
  kinds: ['investment' as const],
  levels: { from: 4, to: 7 },
  ticket: { from: 10_000_000, to: 60_000_000 },
  instruments: ['equity' as const, 'convertible-loan' as const],
  classes: ['26', '27'],
  sections: [],
  regions: [],
};
const card = {
  capacity: 'investor' as const,
  kinds: ['investment' as const],
  stages: { from: 'research' as const, to: 'pilot' as const },
  roubles: { from: '5m-20m' as const, to: '20m-100m' as const },
  instruments: ['convertible-loan' as const, 'equity' as const],
  sections: ['C'],
  everywhere: true,
};

export const mandateExample: z.input<typeof MandateView> = {
  id: mandate.id,
  organisationId: applicant.id,
  capacity: 'investor',
  status: 'open',
  terms,
  card,
  openedAt: decidedAt,
  updatedAt: decidedAt,
  version: 1,
  allowedActions: ['changeMandate', 'pauseMandate', 'closeMandate', 'showInterest', 'listMandateMatches'],
};
export const movedMandate = (status: 'open' | 'paused' | 'closed', allowedActions: string[]) => ({
  ...mandateExample,
  status,
  version: 2,
  allowedActions,
});

const common = {
  id: match.id,
  fit: { score: 96, fits: ['kind', 'stage', 'sum', 'instrument', 'industry'], any: ['region'], misses: [] },
  need: needCardExample,
  mandate: card,
  proposedOn: '2026-10-19',
} satisfies Partial<z.input<typeof MatchView>>;

export const forMandate: z.input<typeof MatchView> = {
  ...common,
  side: 'mandate',
  status: 'proposed',
  mandateId: mandate.id,
  expiresOn: '2026-11-18',
  version: 1,
  allowedActions: ['agreeMatch', 'declineMatch'],
};
export const forNeed: z.input<typeof MatchView> = {
  ...common,
  side: 'need',
  status: 'agreed-by-them',
  needId: needExample.id,
  expiresOn: '2026-11-18',
  version: 2,
  allowedActions: ['agreeMatch', 'declineMatch'],
};
const contact = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  organisationId: id,
  name,
  path: `/public/organisations/${id}`,
});
export const matched: z.input<typeof MatchView> = {
  ...common,
  side: 'need',
  status: 'matched',
  needId: needExample.id,
  matched: {
    clusterId: cluster.id,
    clusterTitle: 'Фотоника Москвы',
    projectTitle: 'Отечественный волоконный лазер',
    coordinator: contact(founder),
    counterpart: contact(applicant),
  },
  version: 3,
  allowedActions: [],
};
export const declined: z.input<typeof MatchView> = {
  ...common,
  side: 'mandate',
  status: 'declined',
  mandateId: mandate.id,
  declined: {
    by: 'us',
    reason: 'too-early',
    text: { ru: 'стадия проекта слишком ранняя', en: 'the project is at too early a stage' },
    words: 'Вернёмся к разговору, когда будет опытный образец.',
  },
  version: 2,
  allowedActions: [],
};

/** Bodies of the routes of mandates and matches. */
export const matchingRequests = {
  openMandate: { capacity: 'investor', terms },
  changeMandate: { terms: { ...terms, levels: { from: 3, to: 7 } } },
  showInterest: { cardId: needExample.cardId },
  agreeMatch: { side: 'need' },
  declineMatch: {
    side: 'mandate',
    reason: 'too-early',
    words: 'Вернёмся к разговору, когда будет опытный образец.',
  },
};
