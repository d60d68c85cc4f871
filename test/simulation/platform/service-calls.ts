import {
  BatchGetItemCommand,
  ProvisionedThroughputExceededException,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { conflictOn, type SimulatedDynamo } from '../aws/simulated-dynamo.ts';
import type { Faults } from '../faults.ts';
import type { Random } from '../world/random.ts';
import type { VirtualTime } from '../world/time.ts';
import { never, running } from './invocation.ts';
import { torn, unprocessed } from './torn-reads.ts';

export type ServiceWorld = {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly faults: Faults;
  readonly trace: (line: string) => void;
};

/** No answer came; the SDK knows nothing more. */
export class ConnectionLost extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ECONNRESET';
}

/** As many as the clients of `functions/store/client.ts` and `functions/gateways/sqs.ts` allow. */
const attempts = 3;

/**
 * One request to a service as a function sees it: it takes time, may fail on the way there or back, is tried again by
 * the SDK, and its function may die before or after it. `act` is what the service does with it, at one moment.
 */
export async function serviceCall(
  what: string,
  act: (attempt: number) => unknown,
  world: ServiceWorld,
  { most = attempts, isLost = () => false }: { readonly most?: number; readonly isLost?: () => boolean } = {},
): Promise<unknown> {
  const { time, random, faults, trace } = world;
  const invocation = running.getStore();
  for (let attempt = 1; ; attempt++) {
    await pass(time, random.chance(0.03) ? random.between(50, 400) : random.between(2, 12));
    if (invocation !== undefined && faults.strikes('crash-before-call')) {
      invocation.kill();
      return never();
    }
    if (faults.strikes('slow')) await pass(time, random.between(5_000, 40_000));
    trace(`${invocation?.fn ?? 'outside'} ${what}`);
    if (faults.strikes('throttled')) {
      if (attempt < most) continue;
      throw new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: { httpStatusCode: 400 } });
    }
    const sent = !faults.strikes('request-lost');
    const answer = sent ? act(attempt) : undefined;
    const isBack = sent && !faults.strikes('reply-lost') && !isLost();
    if (invocation !== undefined && faults.strikes('crash-after-call')) {
      invocation.kill();
      return never();
    }
    await pass(time, random.between(1, 6));
    if (isBack) return answer;
    if (attempt === most) throw new ConnectionLost('the connection was lost');
  }
}

/** Time goes by, unless this invocation ends before. */
async function pass(time: VirtualTime, milliseconds: number): Promise<void> {
  await time.sleep(milliseconds);
  if (running.getStore()?.alive === false) await never();
}

/** A request to the tables. */
export async function tableCall(command: object, dynamo: SimulatedDynamo, world: ServiceWorld): Promise<unknown> {
  const { time, random, faults } = world;
  const what = `${command.constructor.name} ${subjectOf(command)}`;
  if (command instanceof TransactWriteItemsCommand) {
    // The SDK gives its tries one token: what was committed is not done again.
    let done: unknown;
    return serviceCall(
      what,
      () => {
        if (done === undefined && faults.strikes('conflict')) throw conflictOn(command);
        return (done ??= dynamo.run(command));
      },
      world,
    );
  }
  const isRead = command instanceof BatchGetItemCommand || command instanceof QueryCommand;
  if (isRead && random.chance(0.15)) {
    const first = await serviceCall(what, () => dynamo.run(command), world);
    await pass(time, random.between(1, 30));
    return torn(command, first, dynamo.run(command), random);
  }
  const answer = await serviceCall(what, () => dynamo.run(command), world);
  return command instanceof BatchGetItemCommand && faults.strikes('unprocessed-keys')
    ? unprocessed(command, answer)
    : answer;
}

function subjectOf({ input }: { readonly input?: unknown }): string {
  return JSON.stringify(input, (name, value: unknown) =>
    name === 'Item' || value instanceof Uint8Array ? '…' : value,
  ).slice(0, 300);
}
