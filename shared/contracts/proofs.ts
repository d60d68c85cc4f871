import * as z from 'zod';
import { ClusterId, Sha256 } from '../domain/ids.ts';
import { ProofStep } from '../domain/proof/merkle.ts';
import { Bilingual } from '../domain/cluster/submission.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { ChainLineView, DayHeadView } from './views.ts';

const open = { audience: 'public', status: 200, method: 'GET', tag: 'Verifiable history' } as const;

export const readChain = {
  ...open,
  path: '/public/clusters/{clusterId}/chain',
  summary: 'Every event of a cluster, newest first and without a gap; those that are not public by their hash only',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(ChainLineView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listHeads = {
  ...open,
  path: '/public/heads',
  summary: 'The head of every day that is over (Moscow), newest first: each covers all events before it',
  input: z.strictObject(pageInput),
  output: Page(DayHeadView),
  refusals: [],
  cache: 60,
} as const satisfies Endpoint;

export const readHead = {
  ...open,
  path: '/public/heads/{day}',
  summary: 'The head of one day',
  input: z.strictObject({ day: z.iso.date() }),
  output: DayHeadView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

/** In a path numbers are text. */
const Seq = z.string().regex(/^[1-9]\d{0,7}$/);

export const readProof = {
  ...open,
  path: '/public/clusters/{clusterId}/proofs/{seq}',
  summary: 'What proves that an event of a cluster is covered by the head of its day',
  input: z.strictObject({ clusterId: ClusterId, seq: Seq }),
  output: z.object({
    line: ChainLineView,
    proof: z
      .object({
        leaf: z.string().meta({ description: 'SHA-256 of the id of the cluster, number of the event, its hash' }),
        path: z.array(ProofStep).meta({ description: 'From SHA-256 of `leaf:<leaf>` up: `node:<left>:<right>`' }),
        head: DayHeadView,
      })
      .optional()
      .meta({ description: 'Absent until the day of the event is closed' }),
  }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const verifyEntry = {
  ...open,
  method: 'POST',
  path: '/public/verify',
  summary: 'Checks an entry that somebody kept, and its proof, against what is published now',
  input: z.strictObject({
    entry: z
      .string()
      .min(2)
      .max(20_000)
      .meta({ description: 'The entry as JSON text, as a timeline or an export gave it' }),
    proof: z
      .strictObject({ day: z.iso.date(), path: z.array(ProofStep).max(64), head: Sha256 })
      .optional()
      .meta({ description: '`path` and the day and head under which it was given' }),
  }),
  output: z.object({
    valid: z.boolean(),
    checks: z.array(
      z.object({
        check: z.enum(['form', 'hash', 'published', 'proof']),
        passed: z.boolean(),
        text: Bilingual,
      }),
    ),
  }),
  refusals: [],
} as const satisfies Endpoint;
