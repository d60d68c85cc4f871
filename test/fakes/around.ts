import type { Command } from '../../functions/aws/json-service.ts';

/** What a test does around a request; `next` makes it. */
export type Step = <Output>(command: Command<object, Output>, next: () => Promise<Output>) => Promise<Output>;

type Client = { send<Output>(command: Command<object, Output>): Promise<Output> };

/** Every request of this client goes through the step from now on, before those that were there. */
export function around(client: Client, step: Step): void {
  const send = client.send.bind(client);
  client.send = (command) => step(command, () => send(command));
}
