import * as z from 'zod';
import { ContributionKind } from '../cluster/member.ts';
import { ClusterId, OrganisationId } from '../ids.ts';
import { ResultKind } from './project.ts';
import { Trl } from './stages.ts';

const of = { clusterId: ClusterId };
const member = { ...of, organisationId: OrganisationId };
const numbered = { ...of, number: z.int().positive() };
const fact = <const Type extends string, const Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** What happened to a project: ids, codes and numbers only. */
export const ProjectFact = z.discriminatedUnion('type', [
  fact('project-opened', {
    ...of,
    lead: OrganisationId.optional(),
    origin: z.enum(['charter', 'opened']),
    trl: Trl,
  }),
  fact('project-edited', { ...of, fields: z.array(z.string()) }),
  fact('project-started', of),
  fact('project-stage-reached', { ...of, from: Trl, to: Trl }),
  fact('project-stage-set-back', { ...of, from: Trl, to: Trl }),
  fact('project-lead-changed', { ...member, former: OrganisationId.optional() }),
  fact('project-lead-left', member),
  fact('project-joining-requested', { ...member, kind: ContributionKind, hole: z.boolean() }),
  fact('project-joining-refused', member),
  fact('project-joining-withdrawn', member),
  fact('project-joined', { ...member, kind: ContributionKind, hole: z.boolean() }),
  fact('project-left', { ...member, why: z.enum(['left', 'removed', 'left-cluster']) }),
  fact('project-roles-changed', {
    ...of,
    roles: z.array(z.object({ role: ContributionKind, wanted: z.int() })),
    holes: z.int(),
  }),
  fact('project-result-added', { ...numbered, kind: ResultKind }),
  fact('project-report-filed', { ...numbered, published: z.boolean() }),
  fact('project-report-published', numbered),
  fact('project-completed', of),
  fact('project-stopped', of),
]);
export type ProjectFact = z.infer<typeof ProjectFact>;
