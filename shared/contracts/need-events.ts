import * as facts from './document/example-facts.ts';

const of = { clusterId: facts.cluster.id, projectId: facts.project.id, kind: 'investment' as const };
const ends = { ...of, expiresAt: '2027-05-18T13:20:45.118Z' };

/** Events of needs with their meaning. */
export const needEvents = {
  'need-opened': {
    summary: 'A project said what it needs from outside of its cluster',
    example: { ...ends, visibility: 'anonymous' as const },
  },
  'need-changed': {
    summary: 'A need changed; only the names of fields',
    example: { ...of, fields: ['content'] },
  },
  'need-renewed': { summary: 'A need is still one; its days begin anew', example: ends },
  'need-reminded': { summary: 'A need ends soon unless it is renewed', example: ends },
  'need-met': { summary: 'What was needed is found', example: of },
  'need-withdrawn': { summary: 'A need is none any more', example: of },
  'need-expired': { summary: 'A need was not renewed in time', example: of },
};
