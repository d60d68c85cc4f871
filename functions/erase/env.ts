import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  PEOPLE_TABLE_NAME: z.string().min(1),
  /** Where the people table is; empty: the function's own region. */
  PEOPLE_ENDPOINT: z.string(),
  MAIL_FROM: z.string().min(1),
  CONFIGURATION_SET: z.string().min(1),
});
