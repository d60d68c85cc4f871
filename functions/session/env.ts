import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  ORIGIN_SECRET: z.string().min(1),
  /** Seals the cookies. Another one signs everybody out. */
  SESSION_KEY: z.string().min(1),
  /** Of OpenID Connect, and our client there. */
  ISSUER: z.string().min(1),
  CLIENT_ID: z.string().min(1),
  SCOPE: z.string().min(1),
  PORTAL_URL: z.string().min(1),
});
