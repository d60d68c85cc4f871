import * as z from 'zod';

/** What a function asked of AWS: `dynamodb:Query` on `main/index/due`, or on an ARN. */
export const Used = z.object({
  functionId: z.string(),
  action: z.string(),
  resource: z.string(),
  /** The first test file in which it was seen. */
  test: z.string().optional(),
});
export type Used = z.infer<typeof Used>;
