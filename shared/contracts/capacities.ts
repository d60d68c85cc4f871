import * as z from 'zod';
import { OrganisationId } from '../domain/ids.ts';
import { Capacity } from '../domain/organisation/capacity.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { OrganisationView } from './views.ts';

const decision = {
  audience: 'operator',
  tag: 'Operator',
  status: 200,
  method: 'POST',
  input: z.strictObject({ organisationId: OrganisationId, capacity: Capacity, reason: Paragraph(3, 500) }),
  output: OrganisationView,
  refusals: ['not-found', 'wrong-status', 'changed-since-read', 'conflict-of-interest'],
} as const;

export const grantCapacity = {
  ...decision,
  path: '/operator/organisations/{organisationId}/capacity-grants',
  summary:
    'Lets an admitted organisation fund projects, or answer requests for the city; nothing changes if it may already',
} as const satisfies Endpoint;

export const withdrawCapacity = {
  ...decision,
  path: '/operator/organisations/{organisationId}/capacity-withdrawals',
  summary: 'Takes a capacity away; nothing changes if the organisation does not have it',
} as const satisfies Endpoint;
