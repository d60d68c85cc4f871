import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  ORIGIN_SECRET: z.string().min(1),
  /** Where links in letters lead. */
  PORTAL_URL: z.string().min(1),
  /** Of the fonts, seen from where the function starts. */
  FONT_FOLDER: z.string().min(1),
});
