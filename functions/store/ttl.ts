import * as z from 'zod';

/** When the table may delete an item: whole *seconds* since 1970. Made only here, so that milliseconds cannot slip in. */
export const Ttl = z.int().positive().max(9_999_999_999).brand('Ttl');
export type Ttl = z.infer<typeof Ttl>;

export const ttl = (at: Date): Ttl => Ttl.parse(Math.ceil(at.getTime() / 1000));
