import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { firstAnswer } from './children.ts';
import type { Contender, Method } from './contenders.ts';

const Answer = z.object({ statusCode: z.int(), body: z.string() });
const Thread = z.record(z.string(), z.unknown());

/** Without what differs by right: when and under which name something was made, in which order actions are named. */
export function comparable(method: Method, answer: unknown): unknown {
  const { statusCode, body } = Answer.parse(answer);
  const said: unknown = JSON.parse(body);
  if (method === 'GET') return { statusCode, said };
  const { id, publishedAt, allowedActions, ...rest } = Thread.parse(said);
  const kinds = { id: typeof id, publishedAt: typeof publishedAt };
  return { statusCode, ...kinds, rest, actions: z.array(z.string()).parse(allowedActions).toSorted() };
}

/** Who does less is faster: everybody must answer the same, or nothing is measured. */
export async function sameAnswers(all: readonly Contender[], method: Method, event: string): Promise<void> {
  const [first, ...others] = all;
  if (first === undefined) return;
  const wanted = comparable(method, JSON.parse((await firstAnswer(first.bundles[method], event)).answer));
  for (const { name, bundles } of others) {
    const found = comparable(method, JSON.parse((await firstAnswer(bundles[method], event)).answer));
    if (!isDeepStrictEqual(found, wanted))
      throw new Error(`${name} answers\n${JSON.stringify(found)}\nand not\n${JSON.stringify(wanted)}`);
  }
}
