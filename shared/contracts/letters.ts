import * as z from 'zod';
import { InvitationResult } from '../domain/cluster/invitation-result.ts';
import { Contribution } from '../domain/cluster/member.ts';
import { Bilingual } from '../domain/cluster/submission.ts';
import { Inn } from '../domain/identifiers/inn.ts';
import { ClusterId, Instant, OrganisationId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { AddresseeView, LetterId, LetterToken, LetterView } from './letter-views.ts';
import { Page, pageInput } from './page.ts';

const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;

export const writeLetter = {
  audience: 'member',
  tag: 'Letters',
  method: 'POST',
  path: '/clusters/{clusterId}/letters',
  status: 201,
  summary: 'Invites an organisation that is not registered here by a one-time letter; a registered one is invited',
  input: z.strictObject({
    clusterId: ClusterId,
    inn: Inn,
    role: z.enum(['participant', 'partner']).optional(),
    message: Paragraph(1, 500).optional(),
  }),
  output: z.object({
    result: z.enum(['letter', ...InvitationResult.options]).meta({
      description: '`letter`, or, where an organisation stands for the INN already, what became of its invitation',
    }),
    letter: LetterView.optional(),
    link: z.string().optional().meta({
      description: 'One-time link of the letter: only in the first answer, it is kept nowhere',
    }),
    organisationId: OrganisationId.optional(),
    expiresAt: Instant.optional(),
  }),
  refusals: [...common, 'letter-open', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const listLetters = {
  audience: 'member',
  tag: 'Letters',
  method: 'GET',
  path: '/clusters/{clusterId}/letters',
  status: 200,
  summary: 'Letters of a cluster, newest first; for its coordinator and operators',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(LetterView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const revokeLetter = {
  audience: 'member',
  tag: 'Letters',
  method: 'POST',
  path: '/clusters/{clusterId}/letters/{letterId}/revocation',
  status: 200,
  summary: 'Takes a letter back: it cannot be used any more',
  input: z.strictObject({ clusterId: ClusterId, letterId: LetterId }),
  output: LetterView,
  refusals: common,
} as const satisfies Endpoint;

export const previewLetter = {
  audience: 'public',
  tag: 'Letters',
  method: 'POST',
  path: '/public/letters/preview',
  status: 200,
  summary: 'What a letter says: who invites, into which cluster, and the organisation as the register knows it',
  input: z.strictObject({ token: LetterToken }),
  output: z.object({
    status: z.enum(['sent', 'opened', 'used', 'expired', 'revoked']),
    inn: z.string(),
    addressee: AddresseeView,
    role: z.enum(['participant', 'partner']).optional(),
    message: z.string().optional(),
    programme: Bilingual,
    cluster: z.object({ id: ClusterId, title: z.string(), summary: z.string(), project: z.string() }),
    inviter: z.string().meta({ description: 'Name of the founding organisation' }),
    expiresAt: Instant,
  }),
  refusals: ['not-found', 'quota-exceeded'],
} as const satisfies Endpoint;

export const acceptLetter = {
  audience: 'member',
  tag: 'Letters',
  method: 'POST',
  path: '/letters/acceptance',
  status: 201,
  summary: 'Uses a letter up: applies for participation for its organisation, which is invited once it is admitted',
  input: z.strictObject({ token: LetterToken, contribution: Contribution }),
  output: z.object({ clusterId: ClusterId, organisationId: OrganisationId, outcome: z.enum(['pending', 'invited']) }),
  refusals: [...common, 'invitation-expired', 'already-registered', 'idempotency-key-reuse'],
  idempotent: true,
  signsUp: true,
} as const satisfies Endpoint;
