import * as z from 'zod';
import { HandedOn } from './services/mail/handed-on.ts';
import { KeptMailbox } from './services/mail/kept-mailbox.ts';
import { sesEventsOf } from './services/ses-events-of.ts';
import type { EventBus } from './sources/event-bus.ts';
import type { MailModel } from './template/mail.ts';
import { Json } from './template/template-schema.ts';

const Sent = z.object({ MessageId: z.string() });
const Request = z.object({ ConfigurationSetName: z.string().optional() });
const Published = z.object({ detail: z.object({ eventType: z.string() }) });

/**
 * After a letter left, its events come by the bus, as far as its configuration set publishes them. Events that a kill
 * kept from the queue come at the next start: without them the sender, whose answer was lost too, would send again.
 */
export function mailFeedback(
  mail: MailModel,
  bus: Pick<EventBus, 'put'>,
  dataDir: string,
  log: (text: string) => void,
): (request: unknown, answer: unknown) => void {
  const handedOn = new HandedOn(dataDir);
  const publish = async (request: unknown, messageId: string, at: Date): Promise<void> => {
    const { ConfigurationSetName } = Request.parse(request);
    const set = mail.configurationSets.find(({ name }) => name === ConfigurationSetName);
    if (set === undefined) return;
    for (const event of sesEventsOf(request, messageId, at)) {
      const { eventType } = Published.parse(event).detail;
      if (set.events.has(eventType.toLowerCase())) await bus.put(Json.parse(event));
    }
    handedOn.add(messageId);
  };
  const late = (error: unknown): void => log(`the events of a letter wait for the next start: ${String(error)}\n`);

  const accepted = new KeptMailbox(dataDir).accepted();
  handedOn.keepOnly(accepted.map(({ messageId }) => messageId));
  const waiting = accepted.filter(({ messageId }) => !handedOn.has(messageId));
  const catchUp = async (): Promise<void> => {
    for (const { request, messageId, at } of waiting) await publish(request, messageId, at).catch(late);
  };
  void catchUp();

  return (request, answer) => {
    publish(request, Sent.parse(answer).MessageId, new Date()).catch(late);
  };
}
