import * as z from 'zod';

/** The check digit that makes `body` (12 digits: OGRN, 14: OGRNIP) a registration number. */
export const completeOgrn = (body: string): string =>
  `${body}${(BigInt(body) % (body.length === 12 ? 11n : 13n)) % 10n}`;

/** Checksum of the state registers: modulus 11 for 13 digits (entity), 13 for 15 digits (entrepreneur). */
export const isOgrn = (text: string): boolean =>
  /^([15]\d{12}|3\d{14})$/.test(text) && completeOgrn(text.slice(0, -1)) === text;

/** Main state registration number: OGRN (13 digits) or OGRNIP (15 digits). */
export const Ogrn = z
  .string()
  .overwrite((text) => text.replaceAll(/\s/g, ''))
  .max(15)
  .refine(isOgrn, { params: { code: 'invalid-ogrn' } })
  .brand('Ogrn')
  .meta({ description: 'OGRN (13 digits) or OGRNIP (15 digits), with a valid check digit', example: '1027700132195' });
export type Ogrn = z.infer<typeof Ogrn>;
