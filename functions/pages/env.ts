import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  CURSOR_KEY: z.string().min(1),
  /** The address of every page begins with it. */
  PORTAL_URL: z.string().min(1),
  /** Of the portal as the build compiled it, seen from where the function starts. */
  PORTAL_FOLDER: z.string().min(1),
});
