import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  MAIL_QUEUE_URL: z.string().min(1),
  /** News of so many seconds about one cluster is one letter. */
  MAIL_WINDOW_SECONDS: z.string().regex(/^[1-9]\d{0,2}$/),
});
