import * as z from 'zod';
import { Instant, PersonId } from '../ids.ts';

/** What an organisation may do beside taking part, because the city said so: fund projects, or answer for the city. */
export const Capacity = z.enum(['investor', 'city-department']);
export type Capacity = z.infer<typeof Capacity>;

/** The last that an operator decided about one capacity, and why. */
export const CapacityDecision = z.strictObject({
  capacity: Capacity,
  granted: z.boolean(),
  by: PersonId,
  at: Instant,
  reason: z.string().max(500),
});
export type CapacityDecision = z.infer<typeof CapacityDecision>;
