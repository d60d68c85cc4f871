import * as z from 'zod';
import { OrganisationId } from '../ids.ts';

/** Answers that took longer are counted with those that took so long: the median of sensible departments is below. */
export const longestCounted = 60;

/** What a department was asked and answered so far, and in how many working days how many answers came. */
export const DepartmentRecord = z.object({
  departmentId: OrganisationId,
  name: z.string().max(300),
  /** It answers for the city at present. */
  active: z.boolean(),
  asked: z.int().nonnegative().default(0),
  withdrawn: z.int().nonnegative().default(0),
  yes: z.int().nonnegative().default(0),
  no: z.int().nonnegative().default(0),
  partly: z.int().nonnegative().default(0),
  days: z.array(z.int().nonnegative()).max(longestCounted + 1),
});
export type DepartmentRecord = z.infer<typeof DepartmentRecord>;

/** The median number of working days; of an even number of answers the mean of the two in the middle. */
export function medianDays({ days }: Pick<DepartmentRecord, 'days'>): number | undefined {
  const total = days.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const at = (position: number): number => {
    let left = position;
    return days.findIndex((count) => (left -= count) < 0);
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
