import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  PEOPLE_TABLE_NAME: z.string().min(1),
  /** Where the people table is; empty: the function's own region. */
  PEOPLE_ENDPOINT: z.string(),
  ORIGIN_SECRET: z.string().min(1),
  CURSOR_KEY: z.string().min(1),
  /** Where links in letters lead. */
  PORTAL_URL: z.string().min(1),
});
