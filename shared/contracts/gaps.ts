import * as z from 'zod';
import { ContributionKind } from '../domain/cluster/member.ts';
import { Bilingual, Finding } from '../domain/cluster/submission.ts';
import { ClusterId, Instant, OrganisationId } from '../domain/ids.ts';
import { candidateReasonCodes } from '../eligibility/candidate-reasons.ts';
import type { Endpoint } from './endpoint.ts';

const GapsView = z
  .object({
    clusterId: ClusterId,
    counts: z.int(),
    threshold: z.int(),
    missing: z.int(),
    waiting: z.int(),
    text: Bilingual,
    findings: z.array(Finding).meta({ description: 'Criteria that are not met as things stand' }),
    uncoveredIndustries: z.array(z.string()),
    missingContributions: z.array(ContributionKind),
    candidates: z.array(
      z.object({
        organisationId: OrganisationId,
        name: z.string(),
        inn: z.string(),
        score: z.int(),
        reasons: z.array(z.object({ code: z.enum(candidateReasonCodes), value: z.string(), text: Bilingual })),
        inviteWith: z
          .object({ inn: z.string(), role: z.literal('participant') })
          .meta({ description: 'A row for `inviteOrganisations`' }),
      }),
    ),
    asOf: Instant.meta({ description: 'Organisations that changed later may be missing among the candidates' }),
  })
  .meta({ id: 'Gaps' });

export const readGaps = {
  audience: 'member',
  service: 'search',
  method: 'GET',
  path: '/clusters/{clusterId}/gaps',
  status: 200,
  summary: 'What the cluster lacks, and organisations that could fill it, with the reasons',
  tag: 'Clusters',
  input: z.strictObject({ clusterId: ClusterId }),
  output: GapsView,
  refusals: ['not-found', 'not-yours', 'wrong-status', 'search-unavailable'],
} as const satisfies Endpoint;
