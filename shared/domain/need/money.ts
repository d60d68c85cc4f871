import * as z from 'zod';

/** Whole roubles. */
export const Roubles = z.int().min(10_000).max(1_000_000_000_000);

/** From … to, both ends included. */
export const RoubleRange = z
  .strictObject({ from: Roubles, to: Roubles })
  .refine(({ from, to }) => from <= to, { params: { code: 'range-backwards' } })
  .meta({ description: 'Whole roubles, both ends included', example: { from: 20_000_000, to: 50_000_000 } });
export type RoubleRange = z.infer<typeof RoubleRange>;

const bounds = {
  'under-1m': 1_000_000,
  '1m-5m': 5_000_000,
  '5m-20m': 20_000_000,
  '20m-100m': 100_000_000,
  '100m-500m': 500_000_000,
  '500m-2b': 2_000_000_000,
  'over-2b': Number.POSITIVE_INFINITY,
} as const;

/** How much, as coarsely as a card without names tells it: an exact sum would lead back to who said it. */
export const RoubleBand = z.enum(['under-1m', '1m-5m', '5m-20m', '20m-100m', '100m-500m', '500m-2b', 'over-2b']);
export type RoubleBand = z.infer<typeof RoubleBand>;

export const RoubleBands = z.strictObject({ from: RoubleBand, to: RoubleBand });
export type RoubleBands = z.infer<typeof RoubleBands>;

export const bandOf = (roubles: number): RoubleBand =>
  RoubleBand.options.find((band) => roubles < bounds[band]) ?? 'over-2b';

export const bandsOf = ({ from, to }: RoubleRange): RoubleBands => ({ from: bandOf(from), to: bandOf(to) });

export const overlap = (one: RoubleRange, other: RoubleRange): boolean => one.from <= other.to && other.from <= one.to;
