import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  ORIGIN_SECRET: z.string().min(1),
  /** What the names of the stage's queues begin with, e.g. `innovation-clusters-dev-`. */
  QUEUE_PREFIX: z.string().min(1),
});
