import type * as z from 'zod';
import type { listReviews, readCase, replayReport } from '../operator.ts';
import { inReviewExample, projectExample } from './cluster-examples.ts';
import { checkedAt, cluster, confirmedAt, coordinator, decidedAt, dueAt, founder, hashes } from './example-facts.ts';
import { nearDueAt, openedAt, programme, reviewer, submittedAt, supplier } from './example-facts.ts';
import { contributions, memberFacts } from './member-examples.ts';
import { registerFacts } from './organisation-examples.ts';
import { reportExample, timelineExample } from './report-examples.ts';

const { title, summary, industries } = inReviewExample;

export const reviewsExample: z.input<typeof listReviews.output> = {
  items: [
    {
      clusterId: cluster.id,
      title,
      status: 'in-review',
      since: submittedAt,
      submission: 1,
      outcome: 'eligible',
      participants: 31,
      submittedAt,
      nearDueAt,
      dueAt,
      clock: 'in-time',
      claimedBy: reviewer,
      version: 72,
    },
  ],
};

/** A case that was returned once and is in review again. */
export const caseExample: z.input<typeof readCase.output> = {
  cluster: { ...inReviewExample, version: 77, submissions: 2, submission: 2 },
  claim: { by: reviewer, at: decidedAt },
  snapshot: {
    clusterId: cluster.id,
    submission: 2,
    submittedAt,
    submittedBy: coordinator,
    programme,
    title,
    summary,
    industries,
    projects: [projectExample],
    members: [
      {
        organisationId: founder.id,
        role: 'founder',
        confirmedAt: openedAt,
        contribution: contributions.founder,
        facts: memberFacts.founder,
      },
      {
        organisationId: supplier.id,
        role: 'participant',
        confirmedAt,
        contribution: contributions.supplier,
        facts: memberFacts.supplier,
      },
    ],
  },
  report: { ...reportExample, submission: 2 },
  evidence: [{ kind: 'found', inn: founder.inn, facts: { ...registerFacts, asOf: checkedAt } }],
  decisions: [
    {
      clusterId: cluster.id,
      submission: 1,
      outcome: 'return',
      reasons: ['project-unclear'],
      text: 'Уточните цель проекта: какой результат и к какому сроку.',
      overrides: [],
      by: reviewer,
      at: decidedAt,
      reportHash: hashes.report,
    },
  ],
  notes: [
    {
      clusterId: cluster.id,
      kind: 'answer',
      text: 'Уточнили цель проекта и добавили испытательную площадку.',
      by: coordinator,
      at: decidedAt,
    },
  ],
  history: timelineExample,
};

export const replayExample: z.input<typeof replayReport.output> = {
  filed: reportExample,
  today: {
    ...reportExample,
    programme: { id: 'mic', version: 2 },
    reportHash: hashes.reportToday,
    findings: reportExample.findings.map((finding) =>
      finding.criterion === 'independence' ? { ...finding, verdict: 'unclear' } : finding,
    ),
    checkedAt: decidedAt,
  },
  same: false,
  differences: [{ criterion: 'independence', filed: 'advice', today: 'unclear' }],
};
