import * as z from 'zod';

const addresses = z.array(z.string()).default([]);

/** A record of the emulator's store, as far as we read it. */
export const Letter = z.object({
  messageId: z.string(),
  from: z.string().default(''),
  destination: z.object({ to: addresses, cc: addresses, bcc: addresses }),
  subject: z.string().default(''),
  body: z.object({ html: z.string().optional(), text: z.string().optional() }).default({}),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  /** Seconds. */
  at: z.number(),
});
export type Letter = z.infer<typeof Letter>;
