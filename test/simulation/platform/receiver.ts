import type { Sending, WebhookRequest } from '../../../functions/gateways/webhook-sender.ts';
import { running } from './invocation.ts';
import { pass, type ServiceWorld } from './service-calls.ts';

/** A request that reached somebody's program, and whether it was thanked for. */
export type Received = WebhookRequest & {
  readonly at: number;
  readonly taken: boolean;
  /** Of the run that sent it, once it heard the thanks: nothing went wrong in it until its end. */
  wasHeard: () => boolean;
};

/** A program of an organisation that events are sent to. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly world: ServiceWorld;

  constructor(world: ServiceWorld) {
    this.world = world;
  }

  async send(request: WebhookRequest): Promise<Sending> {
    const { time, random, faults, trace } = this.world;
    await pass(time, random.between(5, 200));
    trace(`receiver ${request.headers['webhook-id']}`);
    const isBroken = faults.strikes('receiver-broken');
    const isSilent = faults.strikes('receiver-silent');
    const received: Received = { ...request, at: time.now, taken: !isBroken && !isSilent, wasHeard: () => false };
    this.received.push(received);
    if (isSilent) {
      await pass(time, 10_000);
      return { result: { kind: 'unanswered', code: 'timeout' } };
    }
    await pass(time, random.between(1, 50));
    if (!isBroken) {
      const invocation = running.getStore();
      const troubles = invocation?.troubles;
      received.wasHeard = () => invocation?.wasKilled === false && invocation.troubles === troubles;
      return { result: { kind: 'answered', status: 204 } };
    }
    const status = random.pick([500, 503]);
    const retryAfterSeconds = status === 503 ? random.whole(1, 90) : undefined;
    return { result: { kind: 'answered', status }, retryAfterSeconds };
  }
}
