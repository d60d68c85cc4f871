import * as z from 'zod';
import { Identifier } from '../domain/organisation/organisation.ts';
import { Inn } from '../domain/identifiers/inn.ts';
import { ClusterId, Instant, OrganisationId } from '../domain/ids.ts';
import { MemberRole } from '../domain/cluster/member.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { AllowedActions, MemberStatusView, OrganisationView } from './views.ts';

const member = { audience: 'member', tag: 'Organisations' } as const;

export const applyForParticipation = {
  ...member,
  method: 'POST',
  path: '/organisations',
  status: 202,
  summary: 'Applies for participation with an INN or OGRN; the register is asked asynchronously',
  input: z.strictObject({ identifier: Identifier }),
  output: OrganisationView,
  refusals: ['already-registered', 'idempotency-key-reuse'],
  idempotent: true,
  signsUp: true,
} as const satisfies Endpoint;

export const readOrganisation = {
  ...member,
  method: 'GET',
  path: '/organisations/{organisationId}',
  status: 200,
  summary: 'My organisation: its state and what the register said',
  input: z.strictObject({ organisationId: OrganisationId }),
  output: OrganisationView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const listMemberships = {
  ...member,
  method: 'GET',
  path: '/organisations/{organisationId}/memberships',
  status: 200,
  summary: 'Clusters of my organisation: memberships, invitations and requests',
  input: z.strictObject({ organisationId: OrganisationId, ...pageInput }),
  output: Page(
    z.object({
      clusterId: ClusterId,
      organisationId: OrganisationId,
      role: MemberRole,
      status: MemberStatusView,
      expiresAt: Instant.optional(),
      updatedAt: Instant,
      allowedActions: AllowedActions,
    }),
  ),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const findOrganisation = {
  ...member,
  method: 'GET',
  path: '/organisation-lookup',
  status: 200,
  summary: 'The admitted organisation that stands for an INN',
  input: z.strictObject({ inn: Inn }),
  output: z.object({
    organisationId: OrganisationId,
    name: z.string(),
    inn: z.string(),
    status: z.enum(['participant', 'partner']),
  }),
  refusals: ['not-found', 'quota-exceeded'],
} as const satisfies Endpoint;

const proposal = {
  ...member,
  method: 'POST',
  status: 200,
  input: z.strictObject({ organisationId: OrganisationId }),
  output: OrganisationView,
  conditional: true,
} as const;
const answers = ['not-found', 'not-yours', 'wrong-status', 'stale-version', 'changed-since-read'] as const;

export const confirmProposal = {
  ...proposal,
  path: '/organisations/{organisationId}/proposal/confirmation',
  summary: 'Confirms what the register tells: my organisation has another name, or goes on as its successor',
  refusals: [...answers, 'already-registered'],
} as const satisfies Endpoint;

export const declineProposal = {
  ...proposal,
  path: '/organisations/{organisationId}/proposal/refusal',
  summary: 'Declines what the register tells: my organisation stays what it was',
  refusals: answers,
} as const satisfies Endpoint;

export const editOrganisation = {
  ...member,
  method: 'PATCH',
  path: '/organisations/{organisationId}',
  status: 200,
  summary: 'Opens my organisation to invitations, or closes it; invitations that it has already stay',
  input: z.strictObject({ organisationId: OrganisationId, openToInvitations: z.boolean() }),
  output: OrganisationView,
  refusals: answers,
  conditional: true,
} as const satisfies Endpoint;
