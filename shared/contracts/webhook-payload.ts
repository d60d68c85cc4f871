import * as z from 'zod';
import { AttendanceFact, GatheringFact } from '../domain/calendar/fact.ts';
import { CityRequestFact } from '../domain/city-request/fact.ts';
import { AbuseReportFact, CommentFact, ThreadFact } from '../domain/community/fact.ts';
import { Aggregate, ClusterFact, type EventType, OrganisationFact, SenderFact, WebhookFact } from '../domain/event.ts';
import { MandateFact } from '../domain/mandate/fact.ts';
import { MatchFact } from '../domain/match/fact.ts';
import { NeedFact } from '../domain/need/fact.ts';
import { ProjectFact } from '../domain/project/fact.ts';
import { Instant, Sha256 } from '../domain/ids.ts';
import { SwitchboardFact } from '../domain/switchboard/fact.ts';
import { WorkQueueFact } from '../domain/work-queue/fact.ts';

/** What each event tells, by the thing that it happened to. */
const facts = {
  cluster: ClusterFact,
  project: ProjectFact,
  organisation: OrganisationFact,
  thread: ThreadFact,
  comment: CommentFact,
  'abuse-report': AbuseReportFact,
  sender: SenderFact,
  webhook: WebhookFact,
  gathering: GatheringFact,
  attendance: AttendanceFact,
  need: NeedFact,
  'city-request': CityRequestFact,
  mandate: MandateFact,
  match: MatchFact,
  'work-queue': WorkQueueFact,
  switchboard: SwitchboardFact,
} as const satisfies Record<Aggregate, unknown>;

const payload = (aggregate: Aggregate, type: z.ZodLiteral<EventType>, data: z.ZodRawShape) =>
  z.object({
    type,
    timestamp: Instant.meta({ description: 'When it happened, which may be long before it is told' }),
    data: z.object({
      ...data,
      id: z.string().max(100).meta({ description: 'Id of the event: `<aggregateId>:<seq>`' }),
      seq: z.int().positive().meta({ description: 'Number of the event within its aggregate, from 1 without gaps' }),
      aggregate: z.literal(aggregate),
      aggregateId: z.uuid(),
      hash: Sha256.meta({ description: 'Links the event to the timeline, which is chained by these hashes' }),
    }),
  });
export type Payload = ReturnType<typeof payload>;

const made = new Map<Aggregate, readonly Payload[]>();

/** The body of the webhook of each event of a thing: thin, with ids, codes and numbers only. */
export function payloadsOf(aggregate: Aggregate): readonly Payload[] {
  const known = made.get(aggregate);
  if (known !== undefined) return known;
  const payloads = facts[aggregate].options.map(({ shape }) => payload(aggregate, shape.type, shape.data.shape));
  made.set(aggregate, payloads);
  return payloads;
}

export const webhookPayloads = (): readonly Payload[] => Aggregate.options.flatMap(payloadsOf);

/** What a receiver gets beside the body (https://www.standardwebhooks.com). */
export const WebhookHeaders = z.object({
  'webhook-id': z
    .string()
    .meta({ description: 'The same at every attempt and replay of this event: whoever has seen it may ignore it' }),
  'webhook-timestamp': z
    .string()
    .regex(/^\d+$/)
    .meta({ description: 'Seconds since 1970 of this attempt; refuse what is older than five minutes' }),
  'webhook-signature': z.string().meta({
    description:
      '`v1,` and the HMAC-SHA256 (base64) of `<webhook-id>.<webhook-timestamp>.<body>` with the secret; several, ' +
      'separated by spaces, for a day after the secret was rotated',
  }),
});
