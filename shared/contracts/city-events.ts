import * as facts from './document/example-facts.ts';

const between = { clusterId: facts.cluster.id, organisationId: facts.applicant.id };
const due = { ...between, dueAt: facts.dueAt };

/** Events of requests to departments of the city with their meaning; `organisationId` is the department. */
export const cityEvents = {
  'city-request-asked': {
    summary: 'A cluster asked a department of the city',
    example: { ...due, kind: 'pilot-site' as const, projectId: facts.project.id },
  },
  'city-request-taken': {
    summary: 'Somebody in the department took the request',
    example: { ...between, takenOver: false },
  },
  'city-request-prolonged': { summary: 'The department has more time to answer', example: due },
  'city-request-near-due': { summary: 'The term of the department is nearly over', example: due },
  'city-request-overdue': { summary: 'The department did not answer in time', example: due },
  'city-request-answered': {
    summary: 'The department answered; the summary is public',
    example: { ...between, outcome: 'partly' as const, workingDays: 8 },
  },
  'city-request-withdrawn': { summary: 'The cluster needs no answer any more', example: between },
};
