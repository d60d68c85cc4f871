import type { Identifier } from '../../shared/domain/organisation/organisation.ts';
import type { Outage, RegisterResult } from '../gateways/register-result.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import type { CheckDeps } from './deps.ts';

/** The call, what is written afterwards and some air: with less left a worker does not begin. */
const neededMilliseconds = 10_000;

/** While operators keep us from asking, checks look again this often. */
const pausedMilliseconds = 120_000;

/** Nothing is wrong, only it is not our turn before this worker ends, or operators keep us from asking. */
export type Later = {
  readonly kind: 'later';
  readonly why: 'turn' | 'switched-off';
  readonly afterMilliseconds: number;
};

/** Asks about one or a few numbers at once, when it is their turn by the rate that all workers share. */
export async function askRegister(
  identifiers: readonly Identifier[],
  { remainingMilliseconds }: Invocation,
  {
    rate,
    register,
    switches,
    pause,
    now,
    log,
  }: Pick<CheckDeps, 'rate' | 'register' | 'switches' | 'pause' | 'now' | 'log'>,
): Promise<readonly RegisterResult[] | Later> {
  if (await switches.isOff('register'))
    return { kind: 'later', why: 'switched-off', afterMilliseconds: pausedMilliseconds };
  if (remainingMilliseconds() < neededMilliseconds) return { kind: 'later', why: 'turn', afterMilliseconds: 0 };
  const { kind, waitMilliseconds } = await rate.reserve(identifiers.length, now());
  if (kind === 'full' || remainingMilliseconds() - waitMilliseconds < neededMilliseconds)
    return { kind: 'later', why: 'turn', afterMilliseconds: waitMilliseconds };
  if (waitMilliseconds > 0) await pause(waitMilliseconds);

  const results = await Promise.all(identifiers.map((identifier) => register.find(identifier)));
  const outages = results.filter((result) => result.kind === 'outage');
  for (const { reason } of outages) log(reason === 'refused' ? 'register-refuses-us' : 'register-outage', { reason });
  const asked = Math.max(0, ...outages.map(pauseOf));
  if (asked > 0) await rate.holdUntil(new Date(now().getTime() + asked));
  return results;
}

/** The same on behalf of somebody who waits for it; it is counted, so that the watch leaves room in the day's budget. */
export async function askForPeople(
  identifiers: readonly Identifier[],
  invocation: Invocation,
  deps: Parameters<typeof askRegister>[2] & Pick<CheckDeps, 'budget'>,
): Promise<readonly RegisterResult[] | Later> {
  const results = await askRegister(identifiers, invocation, deps);
  if (!('kind' in results)) await deps.budget.countForPeople(identifiers.length, deps.now());
  return results;
}

/** How long the register wants all of us to stay away. */
const pauseOf = ({ reason, retryAfterSeconds = 10 }: Outage): number =>
  reason === 'rate-limited' ? Math.min(900, retryAfterSeconds) * 1000 : 0;
