import * as z from 'zod';

/** As what a table is exported. */
export const DocumentFormat = z.enum(['csv', 'xlsx', 'pdf']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
