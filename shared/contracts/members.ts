import * as z from 'zod';
import { InvitationResult } from '../domain/cluster/invitation-result.ts';
import { Contribution, Hole } from '../domain/cluster/member.ts';
import { ClusterId, Instant, OrganisationId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { MemberView } from './views.ts';

const at = { clusterId: ClusterId, organisationId: OrganisationId };
const reason = { reason: Paragraph(3, 500).optional() };
const ImportResult = z.enum([...InvitationResult.options, 'unknown-role', 'message-too-long']);
const note = { message: Paragraph(1, 500).optional() };

export const inviteOrganisations = {
  audience: 'member',
  tag: 'Members',
  method: 'POST',
  path: '/clusters/{clusterId}/invitations',
  status: 200,
  summary: 'Invites 1 to 100 organisations by INN; a typed result for each row',
  input: z.strictObject({
    clusterId: ClusterId,
    invitees: z
      .array(
        z.strictObject({
          inn: z.string().max(40).meta({ description: 'As typed; checked row by row', example: '7707083893' }),
          role: z.enum(['participant', 'partner']).optional().meta({ description: 'participant, if absent' }),
        }),
      )
      .min(1)
      .max(100),
    ...note,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        inn: z.string(),
        result: InvitationResult,
        organisationId: OrganisationId.optional(),
        role: z.enum(['participant', 'partner']).optional(),
        expiresAt: Instant.optional(),
      }),
    ),
    invited: z.int(),
  }),
  refusals: ['not-found', 'not-yours', 'wrong-status', 'changed-since-read', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const importInvitations = {
  audience: 'member',
  service: 'documents',
  tag: 'Members',
  method: 'POST',
  path: '/clusters/{clusterId}/invitations/import',
  status: 200,
  summary: 'Invites organisations from a CSV or XLSX table of up to 2,000 rows; a typed result for each row',
  input: z.strictObject({
    clusterId: ClusterId,
    fileName: z.string().max(255).meta({ example: 'приглашения.csv' }),
    content: z
      .string()
      .min(1)
      .max(1_400_000)
      .regex(/^[\w+/]*={0,2}$/)
      .meta({
        description: 'The file in base64, up to 1 MB; columns are found by their headings (ИНН, Роль, Сообщение)',
        example: '0JjQndCdCjc3MDcwODM4OTMK',
      }),
    dryRun: z.boolean().optional().meta({ description: 'Tells what would happen, and changes nothing' }),
    ...note,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        row: z.int().meta({ description: 'Line of the file, from 1' }),
        inn: z.string(),
        name: z.string().optional(),
        result: ImportResult,
        letter: z.boolean().meta({ description: 'Not registered here: can be invited by a letter' }),
      }),
    ),
    invited: z.int(),
    dryRun: z.boolean(),
  }),
  refusals: [
    'not-found',
    'not-yours',
    'wrong-status',
    'changed-since-read',
    'unreadable-file',
    'no-inn-column',
    'too-many-rows',
    'idempotency-key-reuse',
  ],
  idempotent: true,
  maxBytes: 1_500_000,
} as const satisfies Endpoint;

const change = {
  audience: 'member',
  tag: 'Members',
  method: 'POST',
  status: 200,
  output: MemberView,
} as const;

const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;

export const acceptInvitation = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/acceptance',
  summary: 'Accepts an invitation and states what the organisation brings',
  input: z.strictObject({ ...at, contribution: Contribution }),
  refusals: [...common, 'already-member', 'invitation-expired', 'not-admitted'],
} as const satisfies Endpoint;

export const declineInvitation = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/decline',
  summary: 'Declines an invitation',
  input: z.strictObject({ ...at, ...reason }),
  refusals: common,
} as const satisfies Endpoint;

export const revokeInvitation = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/revocation',
  summary: 'Takes an invitation back',
  input: z.strictObject(at),
  refusals: common,
} as const satisfies Endpoint;

export const resendInvitation = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/resending',
  summary: 'Sends an open, declined, expired or revoked invitation again, with a new term',
  input: z.strictObject({ ...at, ...note }),
  refusals: [...common, 'quota-exceeded', 'not-admitted', 'closed-to-invitations', 'already-member'],
} as const satisfies Endpoint;

export const requestToJoin = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/request',
  summary: 'Asks to join a cluster',
  input: z.strictObject({
    ...at,
    contribution: Contribution,
    hole: Hole.optional().meta({ description: 'A hole of a project that it fills from the approval on' }),
    ...note,
  }),
  refusals: [
    ...common,
    'no-such-hole',
    'not-admitted',
    'already-member',
    'already-invited',
    'closed-to-requests',
    'quota-exceeded',
  ],
} as const satisfies Endpoint;

export const approveRequest = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/approval',
  summary: 'Accepts a request to join',
  input: z.strictObject(at),
  refusals: [...common, 'not-admitted'],
} as const satisfies Endpoint;

export const refuseRequest = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/refusal',
  summary: 'Refuses a request to join, with a reason',
  input: z.strictObject({ ...at, reason: Paragraph(3, 500) }),
  refusals: common,
} as const satisfies Endpoint;

export const withdrawRequest = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/withdrawal',
  summary: 'Takes a request to join back',
  input: z.strictObject(at),
  refusals: common,
} as const satisfies Endpoint;

export const leaveCluster = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/departure',
  summary: 'Leaves a cluster',
  input: z.strictObject({ ...at, ...reason }),
  refusals: [...common, 'founder-stays'],
} as const satisfies Endpoint;

export const removeMember = {
  ...change,
  path: '/clusters/{clusterId}/members/{organisationId}/removal',
  summary: 'Removes a member, with a reason',
  input: z.strictObject({ ...at, reason: Paragraph(3, 500) }),
  refusals: [...common, 'founder-stays'],
} as const satisfies Endpoint;
