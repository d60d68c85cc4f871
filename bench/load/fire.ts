import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Asked } from './operations.ts';

const Found = z.object({
  /** Answers of the kind 2xx. */
  answered: z.int(),
  seconds: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  /** Other answers, broken connections, requests that nobody answered. */
  failed: z.int(),
});
export type Found = z.infer<typeof Found>;

export type Plan = {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Asked for in turn by each connection. */
  readonly asked: readonly Asked[];
  /** Of those who may write. */
  readonly tokens: readonly string[];
};

/** Loads a server by autocannon, in a process of its own. */
export async function fire(plan: Plan): Promise<Found> {
  const program = join(import.meta.dirname, '../peers/load/fire.mjs');
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  const [told, exit] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (exit[0] !== 0) throw new Error(`autocannon ended with ${String(exit[0])}`);
  return Found.parse(JSON.parse(told));
}
