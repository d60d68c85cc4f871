import * as z from 'zod';
import { Instant, OrganisationId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { LetterToken } from './letter-views.ts';
import { OrganisationView } from './views.ts';

const member = { audience: 'member', method: 'POST', status: 200, tag: 'Organisations' } as const;
const operator = { audience: 'operator', method: 'POST', status: 200, tag: 'Operator' } as const;
const one = z.strictObject({ organisationId: OrganisationId });
const made = z.object({
  version: z.int(),
  path: z
    .string()
    .max(200)
    .meta({ description: 'Below the address of the portal; shown this once, we keep only a hash' }),
  expiresAt: Instant,
});
const changes = ['not-found', 'wrong-status', 'changed-since-read'] as const;

export const offerHandover = {
  ...member,
  path: '/organisations/{organisationId}/handover',
  summary: 'Makes a link by which another person takes my place; an earlier one ends',
  input: one,
  output: made,
  refusals: [...changes, 'not-yours', 'stale-version', 'reassignment-open'],
  conditional: true,
} as const satisfies Endpoint;

export const revokeHandover = {
  ...member,
  path: '/organisations/{organisationId}/handover/revocation',
  summary: 'Ends the link that was made for a successor',
  input: one,
  output: OrganisationView,
  refusals: [...changes, 'not-yours'],
} as const satisfies Endpoint;

export const previewHandover = {
  ...member,
  path: '/handover-preview',
  summary: 'What a link hands over, for whoever holds it',
  input: z.strictObject({ token: LetterToken }),
  output: z.object({
    organisationId: OrganisationId,
    name: z.string().optional().meta({ description: 'As the register has it; absent before it has answered' }),
    number: z.string().meta({ description: 'INN or OGRN' }),
    as: z.enum(['representative', 'operator']).meta({ description: 'Who made the link' }),
    expiresAt: Instant,
  }),
  refusals: ['not-found', 'handover-expired'],
} as const satisfies Endpoint;

export const takeOver = {
  ...member,
  path: '/handover-acceptance',
  summary: 'Takes an organisation over: I act for it from now on, whoever made the link does not any more',
  input: z.strictObject({
    token: LetterToken,
    agreed: z.literal(true).meta({ description: 'The person said that they act for the organisation from now on' }),
  }),
  output: OrganisationView,
  refusals: ['not-found', 'handover-expired', 'own-handover', 'changed-since-read', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const offerReassignment = {
  ...operator,
  path: '/operator/organisations/{organisationId}/reassignment',
  summary: 'Makes a link by which another person takes the place of all who represent an organisation now',
  input: z.strictObject({ organisationId: OrganisationId, reason: Paragraph(3, 500) }),
  output: made,
  refusals: [...changes, 'conflict-of-interest'],
} as const satisfies Endpoint;

export const revokeReassignment = {
  ...operator,
  path: '/operator/organisations/{organisationId}/reassignment/revocation',
  summary: 'Ends the link that an operator made',
  input: one,
  output: OrganisationView,
  refusals: [...changes, 'conflict-of-interest'],
} as const satisfies Endpoint;
