import { CheckMessage, type EventMessage } from '../../shared/contracts/messages.ts';
import type { EventReference } from '../store/outbox-store.ts';
import { isProjected } from './projected-events.ts';
import type { Queue } from './queue.ts';

type Queues = {
  readonly check: Queue<CheckMessage>;
  readonly notify: Queue<EventMessage>;
  readonly projections: Queue<EventMessage>;
  readonly webhook: Queue<EventMessage>;
};

/** Where an event goes: everybody and every system may be told of it, some start a check, some change copies. */
export class EventQueues {
  private readonly queues: Queues;

  constructor(queues: Queues) {
    this.queues = queues;
  }

  /** Answers the events of which a queue did not take its message; they must be sent again, to all queues. */
  async send(events: readonly EventReference[]): Promise<ReadonlySet<EventReference>> {
    const { check, notify, projections, webhook } = this.queues;
    const failed = await Promise.all([
      sendTo(check, events, checkOf),
      sendTo(notify, events, messageOf),
      sendTo(webhook, events, messageOf),
      sendTo(projections, events, (event) => (isProjected(event.type) ? messageOf(event) : undefined)),
    ]);
    return new Set(failed.flat());
  }
}

async function sendTo<Message>(
  queue: Queue<Message>,
  events: readonly EventReference[],
  toMessage: (event: EventReference) => Message | undefined,
): Promise<readonly EventReference[]> {
  const byMessage = new Map<Message, EventReference>();
  const poisoned: EventReference[] = [];
  for (const event of events) {
    try {
      const message = toMessage(event);
      if (message !== undefined) byMessage.set(message, event);
    } catch {
      // It fails alone; the others of its batch are not held up.
      poisoned.push(event);
    }
  }
  const failed = await queue.sendAll([...byMessage.keys()]);
  return [...poisoned, ...[...byMessage].flatMap(([message, event]) => (failed.has(message) ? [event] : []))];
}

const messageOf = ({ aggregate, aggregateId, seq, type }: EventReference): EventMessage => ({
  aggregate,
  aggregateId,
  seq,
  type,
});

function checkOf({ aggregateId, type, submission, seq }: EventReference): CheckMessage | undefined {
  if (type === 'letter-written')
    return CheckMessage.parse({ kind: 'letter', clusterId: aggregateId, letter: seq, attempt: 0 });
  if (type === 'organisation-applied') return CheckMessage.parse({ kind: 'organisation', organisationId: aggregateId });
  if (type === 'cluster-submitted')
    return CheckMessage.parse({ kind: 'submission', clusterId: aggregateId, submission });
  return undefined;
}
