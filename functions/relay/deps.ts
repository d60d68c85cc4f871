import type { EventQueues } from '../gateways/event-queues.ts';
import type { Log } from '../runtime/log.ts';
import type { OutboxStore } from '../store/outbox-store.ts';

export type RelayDeps = {
  readonly queues: Pick<EventQueues, 'send'>;
  readonly outbox: Pick<OutboxStore, 'markSent'>;
  readonly log: Log;
};
