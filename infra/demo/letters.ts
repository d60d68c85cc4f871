import { setTimeout as sleep } from 'node:timers/promises';
import { lettersSince } from './mailbox.ts';
import type { Patience } from './patient-fetch.ts';
import type { Told } from './told.ts';

const addressOf = (person: string): string => `${person}@example.org`;

export type Letters = { readonly counts: ReadonlyMap<string, number>; readonly wrong: readonly string[]; readonly late: number };

/**
 * A letter for each notification of each synthetic person. After an interruption some come when their lease ends, and
 * one whose answer was lost may come twice: a letter, unlike an in-app notification, cannot be taken back.
 */
export async function expectLetters(
  told: readonly Told[],
  { mailbox, since, patience, interrupted }: { mailbox: string; since: Date; patience: Patience; interrupted: () => boolean },
): Promise<Letters> {
  const wanted = new Map<string, number>();
  for (const { person } of told) wanted.set(addressOf(person), (wanted.get(addressOf(person)) ?? 0) + 1);
  const start = performance.now();
  for (;;) {
    const counts = await lettersSince(mailbox, since, patience);
    const missing = [...wanted].filter(([to, count]) => (counts.get(to) ?? 0) < count);
    const waited = performance.now() - start;
    if (missing.length === 0 || waited > (interrupted() ? 20_000 : 120_000)) {
      const tooMany = [...wanted].filter(([to, count]) => (counts.get(to) ?? 0) > count);
      const off = interrupted() ? [] : [...missing, ...tooMany];
      const late = missing.reduce((sum, [to, count]) => sum + count - (counts.get(to) ?? 0), 0);
      return { counts, late, wrong: off.map(([to, count]) => `${to} got ${counts.get(to) ?? 0} letters instead of ${count}`) };
    }
    await sleep(500);
  }
}

export const lettersTo = (people: readonly string[], counts: ReadonlyMap<string, number>): number =>
  people.reduce((sum, person) => sum + (counts.get(addressOf(person)) ?? 0), 0);
