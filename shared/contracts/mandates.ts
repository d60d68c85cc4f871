import * as z from 'zod';
import { MandateId, OrganisationId } from '../domain/ids.ts';
import { MandateTerms } from '../domain/mandate/mandate.ts';
import { Capacity } from '../domain/organisation/capacity.ts';
import type { Endpoint } from './endpoint.ts';
import { MandateView } from './matching-views.ts';
import { Page, pageInput } from './page.ts';

const member = { audience: 'member', service: 'matching', tag: 'Mandates', status: 200, output: MandateView } as const;
const mandate = { mandateId: MandateId };
const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;

export const openMandate = {
  ...member,
  method: 'POST',
  path: '/organisations/{organisationId}/mandates',
  status: 201,
  summary: 'An investor or a city department says which needs it takes up; an empty list means any',
  input: z.strictObject({ organisationId: OrganisationId, capacity: Capacity, terms: MandateTerms }),
  refusals: ['not-found', 'not-yours', 'changed-since-read', 'no-capacity', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const listMandates = {
  ...member,
  method: 'GET',
  path: '/organisations/{organisationId}/mandates',
  summary: 'Mandates of my organisation, the newest first',
  input: z.strictObject({ organisationId: OrganisationId, ...pageInput }),
  output: Page(MandateView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const readMandate = {
  ...member,
  method: 'GET',
  path: '/mandates/{mandateId}',
  summary: 'One mandate of my organisation with what I may do now',
  input: z.strictObject(mandate),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const changeMandate = {
  ...member,
  method: 'PUT',
  path: '/mandates/{mandateId}/terms',
  summary: 'Changes what is looked for, all of it at once',
  input: z.strictObject({ ...mandate, terms: MandateTerms }),
  refusals: [...common, 'stale-version'],
  conditional: true,
} as const satisfies Endpoint;

export const pauseMandate = {
  ...member,
  method: 'POST',
  path: '/mandates/{mandateId}/pause',
  summary: 'For the time being nothing new is proposed',
  input: z.strictObject(mandate),
  refusals: common,
} as const satisfies Endpoint;

export const resumeMandate = {
  ...member,
  method: 'POST',
  path: '/mandates/{mandateId}/resumption',
  summary: 'A paused mandate goes on',
  input: z.strictObject(mandate),
  refusals: [...common, 'no-capacity'],
} as const satisfies Endpoint;

export const closeMandate = {
  ...member,
  method: 'POST',
  path: '/mandates/{mandateId}/closure',
  summary: 'Closes a mandate for good; open matches end',
  input: z.strictObject(mandate),
  refusals: common,
} as const satisfies Endpoint;
