import { SendMessageBatch, SendMessage } from '../../../functions/aws/sqs.ts';
import type { SimulatedQueue } from '../aws/simulated-queue.ts';
import { bodyMeant } from '../planted/new-word.ts';
import { serviceCall, type ServiceWorld } from './service-calls.ts';

/** A request to the queues: sending is all that functions do there. */
export async function queueCall(
  command: object,
  queueOf: (url: string) => SimulatedQueue,
  world: ServiceWorld,
): Promise<unknown> {
  const { faults, sabotage } = world;
  const send = (url: string | undefined, body: string | undefined, delaySeconds = 0): void => {
    if (url === undefined || body === undefined) throw new Error('a message without a queue or body');
    const queue = queueOf(url);
    const late = faults.strikes('message-late') ? world.random.between(1_000, 600_000) : 0;
    queue.send(bodyMeant(body, sabotage), delaySeconds * 1000 + late);
  };
  if (command instanceof SendMessage) {
    const { QueueUrl, MessageBody, DelaySeconds } = command.input;
    return serviceCall(
      `SendMessage ${QueueUrl} ${MessageBody}`,
      () => {
        send(QueueUrl, MessageBody, DelaySeconds);
        return {};
      },
      world,
    );
  }
  if (!(command instanceof SendMessageBatch)) throw new Error('a command that the simulation does not know');
  const { QueueUrl, Entries } = command.input;
  return serviceCall(
    `SendMessageBatch ${QueueUrl} ${Entries.map(({ MessageBody }) => MessageBody).join(' ')}`,
    () => {
      const isPartial = faults.strikes('partial-batch');
      const refused = new Set(isPartial ? Entries.filter((_, index) => index % 2 === 0).map(({ Id }) => Id) : []);
      const taken = Entries.filter(({ Id }) => !refused.has(Id));
      for (const { MessageBody, DelaySeconds } of taken) send(QueueUrl, MessageBody, DelaySeconds);
      const Failed = Entries.filter(({ Id }) => refused.has(Id)).map(({ Id }) => ({
        Id,
        Code: 'InternalError',
        SenderFault: false,
      }));
      if (sabotage.ignoresFailedMessages === true) return { Successful: Entries.map(({ Id }) => ({ Id })) };
      return { Successful: taken.map(({ Id }) => ({ Id })), Failed };
    },
    world,
  );
}
