import { ServiceError } from '../../../functions/aws/service-error.ts';
import type { Faults } from '../faults.ts';
import type { Random } from '../world/random.ts';
import type { VirtualTime } from '../world/time.ts';
import type { Sabotage } from '../planted/sabotage.ts';
import { never, running } from './invocation.ts';

export type ServiceWorld = {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly faults: Faults;
  readonly trace: (line: string) => void;
  /** How far the clock of a machine is off at most, in milliseconds. @default 2000 */
  readonly mostSkew?: number;
  /** A defect that is planted. */
  readonly sabotage: Sabotage;
  /** Questions that the register answers in a second. @default - as `env` says */
  readonly registerRate?: number;
};

/** No answer came; the SDK knows nothing more. */
export class ConnectionLost extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ECONNRESET';
}

/** What a function hears that was given no rights, or wrong settings. */
class NotAllowed extends Error {
  override readonly name = 'AccessDeniedException';
}

/** As many as the clients of `functions/aws` allow. */
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
    if (faults.strikes('slow') || faults.strikes('slow-request')) await pass(time, random.between(5_000, 40_000));
    trace(`${invocation?.fn ?? 'outside'} ${what}`);
    if (faults.strikes('throttled')) {
      if (attempt < most) continue;
      throw new ServiceError('ProvisionedThroughputExceededException', { status: 400, message: 'slow down' });
    }
    if (invocation !== undefined && faults.strikes('function-broken')) throw new NotAllowed('nothing is allowed');
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
export async function pass(time: VirtualTime, milliseconds: number): Promise<void> {
  await time.sleep(milliseconds);
  if (running.getStore()?.alive === false) await never();
}
