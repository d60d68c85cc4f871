import * as z from 'zod';

const mail = z.object({ messageId: z.string().min(1).max(200), tags: z.unknown() });
const addresses = z.array(z.object({ emailAddress: z.string().max(1000) })).max(100);

const Known = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: addresses }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({
      complainedRecipients: addresses,
      /** `not-spam` is a person who took the complaint back. */
      complaintFeedbackType: z.string().nullish(),
    }),
  }),
]);

/** Kinds that say nothing about the fate of a letter: delays, opens, clicks. */
const Other = z
  .object({ eventType: z.string(), mail })
  .transform(({ mail: of }) => ({ eventType: 'other' as const, mail: of }));

/** An event of SES as EventBridge hands it to the queue. */
export const ProviderEvent = z.object({
  source: z.literal('aws.ses'),
  time: z.iso.datetime({ offset: true }),
  detail: z.union([Known, Other]),
});
export type ProviderEvent = z.infer<typeof ProviderEvent>;

type Detail = ProviderEvent['detail'];

/** A person who took a complaint back. */
export const tookBack = ({ complaint }: Extract<Detail, { eventType: 'Complaint' }>): boolean =>
  complaint.complaintFeedbackType === 'not-spam';

export const isPermanent = ({ bounce }: Extract<Detail, { eventType: 'Bounce' }>): boolean =>
  bounce.bounceType === 'Permanent';
