import * as z from 'zod';

/** A signed cursor, bound to the list that gave it. */
export const Cursor = z
  .string()
  .min(1)
  .max(1000)
  .meta({ description: 'Continues a list; from `next` of the page before' });

/** Query parameters arrive as text; nothing is coerced silently. */
export const Limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/)
  .meta({ description: 'Items per page, 1 to 100', example: '25' });

export const pageInput = { cursor: Cursor.optional(), limit: Limit.optional() };

export const limitOf = (limit: string | undefined): number => (limit === undefined ? 25 : Number(limit));

export const Page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: Cursor.optional().meta({ description: 'Absent on the last page' }),
  });
