import * as z from 'zod';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { hashOf } from './hashing.ts';
import { idempotencyKey } from './keys.ts';
import { packText, unpackText } from './packing.ts';
import { absent, type Table, type Write } from './table.ts';
import { ttl } from './ttl.ts';

/** A creating request of one person, named by the key that the client chose. */
export type IdempotentRequest = {
  readonly personId: string;
  readonly routeKey: string;
  readonly key: string;
  /** Hash of what was asked. */
  readonly requestHash: string;
};

const Answer = z.object({ status: z.int(), body: z.unknown(), etag: z.string().optional() });
export type Answer = z.infer<typeof Answer>;
const Stored = Answer.extend({ requestHash: z.string() });

const keep = 7 * 24 * 3600 * 1000;

/** Answers to creating requests, kept for 7 days; written in the transaction of the effect itself. */
export class IdempotencyStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async find(request: IdempotentRequest): Promise<(Answer & { sameRequest: boolean }) | undefined> {
    const item = await this.table.get(keyOf(request));
    if (item === undefined) return undefined;
    const { requestHash, ...answer } = Stored.parse({ ...item, body: parsed(item['body']) });
    return { ...answer, sameRequest: requestHash === request.requestHash };
  }

  /** Keeps the answer of a request that changed nothing in the end; refused if it was answered already. */
  async keep(request: IdempotentRequest, answer: Answer, at: Date): Promise<Result<true, Refusal>> {
    const conflict = await this.table.transact([putAnswer(request, answer, at)]);
    return conflict === undefined ? accept(true) : refuse({ kind: 'changed-since-read' });
  }
}

/** The record, to be written together with the effect. */
export const putAnswer = (request: IdempotentRequest, answer: Answer, at: Date): Write => ({
  put: {
    ...keyOf(request),
    entity: 'idempotency-record',
    version: 1,
    requestHash: request.requestHash,
    status: answer.status,
    body: packed(JSON.stringify(answer.body)),
    etag: answer.etag,
    ttl: ttl(new Date(at.getTime() + keep)),
  },
  when: absent,
});

/** The answer to two thousand rows would not fit into an item; small ones stay readable. */
const packed = (body: string): string | Buffer => (body.length < 50_000 ? body : packText(body));

const Body = z.union([z.string(), z.instanceof(Uint8Array)]);
function parsed(stored: unknown): unknown {
  const body = Body.parse(stored);
  return JSON.parse(typeof body === 'string' ? body : unpackText(body));
}

const keyOf = ({ personId, routeKey, key }: IdempotentRequest) => idempotencyKey(hashOf([personId, routeKey, key]));
