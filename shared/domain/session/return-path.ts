import * as z from 'zod';

/** A page of the portal to return to. Browsers read `//` and `/\` as the beginning of another site's address. */
export const ReturnPath = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[!-[\]-~]*$/);
