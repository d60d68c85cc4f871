import * as z from 'zod';

/** What the build leaves for functions/pages beside the portal's code: `palette.json`. */
export const Palette = z.object({
  /** The portal's document without a page. */
  document: z.string(),
  /** The same with what is around every page. */
  frame: z.string(),
  /** Class by style declarations. */
  styles: z.record(z.string(), z.string()),
  /** Which routes of the portal are painted, and which files each needs. */
  scripts: z.record(z.string(), z.array(z.string())),
});
export type Palette = z.infer<typeof Palette>;
