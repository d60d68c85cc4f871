import * as z from 'zod';
import { sesEventsOf } from './services/ses-events-of.ts';
import type { EventBus } from './sources/event-bus.ts';
import type { MailModel } from './template/mail.ts';
import { Json } from './template/template-schema.ts';

const Sent = z.object({ MessageId: z.string() });
const Request = z.object({ ConfigurationSetName: z.string().optional() });
const Published = z.object({ detail: z.object({ eventType: z.string() }) });

/** After a letter left, its events come by the bus, as far as its configuration set publishes them. */
export function mailFeedback(mail: MailModel, bus: EventBus, log: (text: string) => void) {
  return (request: unknown, answer: unknown): void => {
    const { ConfigurationSetName } = Request.parse(request);
    const set = mail.configurationSets.find(({ name }) => name === ConfigurationSetName);
    if (set === undefined) return;
    const publish = async () => {
      for (const event of sesEventsOf(request, Sent.parse(answer).MessageId, new Date())) {
        const { eventType } = Published.parse(event).detail;
        if (set.events.has(eventType.toLowerCase())) await bus.put(Json.parse(event));
      }
    };
    publish().catch((error: unknown) => log(`the events of a letter were lost: ${String(error)}\n`));
  };
}
