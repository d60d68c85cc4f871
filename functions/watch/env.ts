import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  CHECK_QUEUE_URL: z.string().min(1),
  /** Questions that the register answers in a day, for the watch and for people together. */
  REGISTER_DAILY_BUDGET: z.string().regex(/^[1-9]\d*$/),
});
