import type { PlatformEvent } from '../../domain/event.ts';
import { payloadsOf } from '../webhook-payload.ts';

/** The body of a webhook, as the catalogue of events describes it: who did it stays with us. */
export function webhookBody(event: PlatformEvent, data: object): string {
  const payload = payloadsOf(event.aggregate).find(({ shape }) => shape.type.value === event.type);
  if (payload === undefined) throw new Error(`${event.type} is not in the catalogue`);
  const { id, seq, aggregate, aggregateId, hash } = event;
  const whole = { type: event.type, timestamp: event.at, data: { ...data, id, seq, aggregate, aggregateId, hash } };
  return JSON.stringify(payload.parse(whole));
}
