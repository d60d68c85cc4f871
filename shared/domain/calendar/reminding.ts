import { addDays } from '../days.ts';
import type { Gathering } from './gathering.ts';

/** Those who come are reminded a day before. */
const daysBefore = 1;

const remindAt = (startsAt: string): Date => addDays(new Date(startsAt), -daysBefore);

/** Planned too late for a reminder. */
export const isTooLateToRemind = (startsAt: string, now: Date): boolean => remindAt(startsAt) <= now;

/** When its clock runs out; `undefined` while none runs. */
export const gatheringClock = (gathering: Gathering): string | undefined =>
  gathering.status === 'planned' && !gathering.reminded ? remindAt(gathering.startsAt).toISOString() : undefined;
