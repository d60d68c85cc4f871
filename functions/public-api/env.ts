import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  ORIGIN_SECRET: z.string().min(1),
  CURSOR_KEY: z.string().min(1),
  UNSUBSCRIBE_KEY: z.string().min(1),
});
