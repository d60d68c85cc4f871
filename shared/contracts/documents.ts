import * as z from 'zod';
import { ClusterId } from '../domain/ids.ts';
import { DocumentFormat } from './document-format.ts';
import { type Endpoint, FileAnswer } from './endpoint.ts';
import { LetterId, LetterToken } from './letter-views.ts';

const tables = {
  audience: 'member',
  service: 'documents',
  tag: 'Documents',
  method: 'GET',
  status: 200,
  output: FileAnswer,
  produces: [
    'text/csv; charset=utf-8',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
  ],
  refusals: ['not-found', 'not-yours'],
} as const;

const wish = { clusterId: ClusterId, format: DocumentFormat };

export const exportMembers = {
  ...tables,
  path: '/clusters/{clusterId}/members/export',
  summary: 'All memberships of a cluster as a table, in the language of Accept-Language',
  input: z.strictObject(wish),
} as const satisfies Endpoint;

export const exportLedger = {
  ...tables,
  path: '/clusters/{clusterId}/ledger/export',
  summary: 'The ledger as a table: which confirmation counts, and why',
  input: z.strictObject(wish),
} as const satisfies Endpoint;

export const exportReport = {
  ...tables,
  path: '/clusters/{clusterId}/reports/{submission}/export',
  summary: 'The report of one submission as a table, with its hash',
  input: z.strictObject({ ...wish, submission: z.string().regex(/^[1-9]\d{0,4}$/) }),
} as const satisfies Endpoint;

export const printLetter = {
  audience: 'member',
  service: 'documents',
  tag: 'Letters',
  method: 'POST',
  path: '/clusters/{clusterId}/letters/{letterId}/document',
  status: 200,
  summary:
    'The letter to print, in Russian and English, with its link as a QR code; needs the token, which we do not keep',
  input: z.strictObject({ clusterId: ClusterId, letterId: LetterId, token: LetterToken }),
  output: FileAnswer,
  produces: ['application/pdf'],
  refusals: ['not-found', 'not-yours', 'wrong-status', 'invitation-expired'],
} as const satisfies Endpoint;
