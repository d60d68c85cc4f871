import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  CHECK_QUEUE_URL: z.string().min(1),
  REGISTER_URL: z.string().min(1),
  REGISTER_TOKEN: z.string().min(1),
  /** Requests a second to the register, all workers together. */
  REGISTER_RATE: z.string().regex(/^[1-9]\d*$/),
  PSEUDONYM_KEY: z.string().min(1),
});
