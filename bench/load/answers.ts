import { isDeepStrictEqual } from 'node:util';
import { comparable } from '../handlers/same-answers.ts';
import type { Asked } from './operations.ts';

const patience = 30_000;

/** What a server says to each of these. */
export async function answersOf(url: string, asked: readonly Asked[], token: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const { method, path, body } of asked) {
    const signed = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'the-same-for-everybody',
    };
    const sent = body === undefined ? {} : { headers: signed, body: JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { method, ...sent, signal: AbortSignal.timeout(patience) });
    answers.push(comparable(method, { statusCode: response.status, body: await response.text() }));
  }
  return answers;
}

/** Who does less is faster: everybody must answer the same, or nothing is measured. */
export class SameAnswers {
  private wanted: readonly unknown[] | undefined;

  check(name: string, found: readonly unknown[]): void {
    this.wanted ??= found;
    if (!isDeepStrictEqual(found, this.wanted))
      throw new Error(`${name} answers\n${JSON.stringify(found)}\nand not\n${JSON.stringify(this.wanted)}`);
  }
}
