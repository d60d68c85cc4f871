import * as z from 'zod';
import {
  CheckMessage,
  EventMessage,
  MailMessage,
  ProjectionMessage,
  WebhookMessage,
} from '../../shared/contracts/messages.ts';
import type { QueueName } from '../../shared/domain/work-queue/work-queue.ts';

/** Of the provider's news only kind and letter: the rest names addresses. */
const ProviderNews = z
  .object({
    detail: z.object({
      eventType: z.string().regex(/^[A-Za-z ]{1,40}$/),
      mail: z.object({ messageId: z.string().regex(/^[\w-]{1,200}$/) }),
    }),
  })
  .transform(({ detail: { eventType, mail } }) => ({ eventType, messageId: mail.messageId }));

const messages = {
  check: CheckMessage,
  notify: EventMessage,
  projections: ProjectionMessage.transform((message) =>
    'best' in message ? { ...message, best: message.best.join(' ') } : message,
  ),
  mail: MailMessage,
  webhook: WebhookMessage,
  'mail-events': ProviderNews,
} as const satisfies Record<QueueName, z.ZodType>;

const Content = z.record(z.string(), z.union([z.string(), z.number()]));

/** Ids and codes of a message; of one that this queue does not know, nothing: it may be anything. */
export function whatIsIn(queue: QueueName, body: string) {
  try {
    return { readable: true, content: Content.parse(messages[queue].parse(JSON.parse(body))) };
  } catch {
    return { readable: false, content: {} };
  }
}
