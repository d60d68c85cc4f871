import * as z from 'zod';

/** What this function needs from its environment. Infra must supply exactly this, or it does not compile. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  /** OpenSearch over https; empty: the snapshot in the bucket of files. */
  SEARCH_ENDPOINT: z.string(),
  SEARCH_PASSWORD: z.string(),
  ORIGIN_SECRET: z.string().min(1),
  CURSOR_KEY: z.string().min(1),
});
