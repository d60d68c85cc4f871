import * as z from 'zod';
import { isInn } from './inn-digits.ts';

/** Taxpayer number as people paste it: spaces are forgiven, everything else is not. A string: leading zeros matter. */
export const Inn = z
  .string()
  .overwrite((text) => text.replaceAll(/\s/g, ''))
  .max(12)
  .refine(isInn, { params: { code: 'invalid-inn' } })
  .brand('Inn')
  .meta({
    description: 'INN: 10 digits (legal entity) or 12 (entrepreneur), with valid check digits',
    example: '7707083893',
  });
export type Inn = z.infer<typeof Inn>;
