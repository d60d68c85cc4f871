import * as facts from './document/example-facts.ts';
import { mandate } from './document/matching-examples.ts';
import { needExample } from './document/need-examples.ts';

const owner = { organisationId: facts.applicant.id };
const pair = { needId: needExample.id, mandateId: mandate.id };

/** Events of mandates and matches with their meaning. */
export const matchingEvents = {
  'mandate-opened': {
    summary: 'An investor or a city department said which needs it takes up',
    example: { ...owner, capacity: 'investor' as const, kinds: ['investment' as const] },
  },
  'mandate-changed': {
    summary: 'A mandate changed; only the names of fields',
    example: { ...owner, fields: ['levels'] },
  },
  'mandate-paused': { summary: 'For the time being nothing is proposed for a mandate', example: owner },
  'mandate-resumed': { summary: 'A paused mandate goes on', example: owner },
  'mandate-closed': { summary: 'A mandate was closed for good', example: owner },
  'match-proposed': {
    summary: 'A need and a mandate were brought together; neither side knows who the other is',
    example: { ...pair, kind: 'investment' as const, score: 86, origin: 'platform' as const },
  },
  'match-refreshed': { summary: 'One side of a match changed, and the match with it', example: { ...pair, score: 71 } },
  'match-agreed': { summary: 'One side wants to talk', example: { ...pair, side: 'need' as const } },
  'match-made': {
    summary: 'Both sides want to talk: each knows who the other is',
    example: {
      ...pair,
      clusterId: facts.cluster.id,
      kind: 'investment' as const,
      organisationIds: [facts.applicant.id, facts.founder.id],
    },
  },
  'match-declined': {
    summary: 'One side said no, and why',
    example: { ...pair, side: 'mandate' as const, reason: 'too-early' as const },
  },
  'match-expired': {
    summary: 'Nobody answered in time, or one side is none any more',
    example: { ...pair, why: 'time' as const },
  },
};
