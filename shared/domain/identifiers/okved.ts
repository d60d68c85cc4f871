import * as z from 'zod';

/** Two-digit classes of OKVED 2 that exist, grouped by section; the section is derived, never written in a code. */
const sections = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
} as const satisfies Record<string, readonly [number, number]>;

export const sectionOf = (okvedClass: string): string | undefined =>
  Object.entries(sections).find(([, [first, last]]) => Number(okvedClass) >= first && Number(okvedClass) <= last)?.[0];

const missingClasses = new Set(['54', '57', '67', '76', '83', '89']);

/** A class of OKVED 2, e.g. `26` computers, electronics, optics; `72` research and development. */
export const OkvedClass = z
  .string()
  .regex(/^\d{2}$/)
  .refine((text) => sectionOf(text) !== undefined && !missingClasses.has(text), {
    params: { code: 'unknown-industry' },
  })
  .meta({ description: 'Class of OKVED 2, two digits', example: '26' });
export type OkvedClass = z.infer<typeof OkvedClass>;

/** A code of OKVED 2 as the register gives it: XX, XX.X, XX.XX, XX.XX.X or XX.XX.XX. */
export const OkvedCode = z.string().regex(/^\d{2}(\.\d{1,2}(\.\d{1,2})?)?$/);
export type OkvedCode = z.infer<typeof OkvedCode>;

export const classOf = (code: string): string => code.slice(0, 2);
