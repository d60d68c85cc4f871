import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Bundle } from './shipped.ts';

/** Plain programs beside the peers: what starts everybody must not cost anybody anything. */
const program = (name: string): string => join(import.meta.dirname, '../peers', name);

const Measured = z.object({ wall: z.number(), cpu: z.number(), answer: z.string() });
/** Milliseconds. */
export type Measured = z.infer<typeof Measured>;

const Answer = z.object({
  statusCode: z.int().optional(),
  batchItemFailures: z.array(z.unknown()).optional(),
});
type Answer = z.infer<typeof Answer>;

/** Whether the answer is one that people would be glad of: what fails is fast, too. */
function held(what: string, measured: Measured, said: string): Measured {
  const { statusCode = 200, batchItemFailures = [] } = answerIn(measured);
  if (statusCode >= 500 || batchItemFailures.length > 0) throw new Error(`${what}: ${measured.answer}\n${said}`);
  return measured;
}

/** Workers answer nothing, or whatever they ended with. */
const answerIn = ({ answer }: Measured): Answer => Answer.safeParse(JSON.parse(answer)).data ?? {};

/** A fresh process to its first answer. */
export async function firstAnswer({ name, file, environment }: Bundle, eventFile: string): Promise<Measured> {
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(process.execPath, [program('first-answer.cjs'), file, eventFile, String(spawnedAt)], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, out, err, answered] = child.stdio;
  if (out === null || err === null || !(answered instanceof Object) || !('read' in answered))
    throw new Error('no pipe');
  const [said, wrong, told] = await Promise.all([text(out), text(err), text(answered), once(child, 'exit')]);
  if (told === '') throw new Error(`${name} did not answer:\n${said}${wrong}`);
  return held(name, Measured.parse(JSON.parse(told)), said + wrong);
}

/** A process that stays, and answers as often as it is asked to. */
export async function warmProcess({ name, file, environment }: Bundle, eventFile: string) {
  const child = fork(program('many-answers.cjs'), [file, eventFile], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return {
    answers: async (count: number): Promise<Measured> => {
      child.send(count);
      const told: readonly unknown[] = await Promise.race([once(child, 'message'), ended]);
      return held(name, Measured.parse(told[0]), '');
    },
    stop: () => child.kill(),
  };
}

/** Where AWS is, and whom to trust there. */
export type Aws = { readonly url: string; readonly certificate?: string };

/** AWS, answering at once from these items; by TLS, with keys made by a library of the peers, when it is given a folder. */
export async function startAwsStub(itemsFile: string, keys: string | undefined): Promise<Aws & { stop(): void }> {
  if (keys !== undefined) execFileSync(process.execPath, [program('certificate.mjs'), keys], { stdio: 'inherit' });
  const given = [itemsFile, ...(keys === undefined ? [] : [keys])];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'aws-stub.ts'), ...given], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const printed: readonly unknown[] = await once(child.stdout, 'data');
  return {
    url: String(printed[0]).trim(),
    ...(keys === undefined ? {} : { certificate: join(keys, 'certificate.pem') }),
    stop: () => child.kill(),
  };
}
