import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type Patience, patientFetch } from './patient-fetch.ts';
import type { Told } from './told.ts';

/** How many notifications a letter carries. */
const noticesHeader = 'X-Notices';
const Store = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()).default([]) }),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    }),
  ),
});

type Mailbox = {
  readonly mailbox: string;
  readonly since: Date;
  readonly patience: Patience;
  readonly interrupted: () => boolean;
};
export type Letters = {
  /** Notifications in letters, by person. */
  readonly counts: ReadonlyMap<string, number>;
  readonly wrong: readonly { readonly person: string; readonly what: string }[];
  readonly late: number;
};

/**
 * Each notification of each synthetic person is in a letter; news of the same moment shares one. After an interruption some come when their lease ends, and
 * one whose answer was lost may come twice: a letter, unlike an in-app notification, cannot be taken back.
 */
export async function expectLetters(told: readonly Told[], where: Mailbox): Promise<Letters> {
  const { interrupted } = where;
  const wanted = new Map<string, number>();
  for (const { person } of told) wanted.set(person, (wanted.get(person) ?? 0) + 1);
  const start = performance.now();
  for (let pause = 500; ; pause = Math.min(5000, pause * 2)) {
    const counts = await lettersIn(where);
    const got = (person: string) => counts.get(person) ?? 0;
    const missing = [...wanted].filter(([person, count]) => got(person) < count);
    if (missing.length === 0 || performance.now() - start > (interrupted() ? 20_000 : 120_000)) {
      const tooMany = [...wanted].filter(([person, count]) => got(person) > count);
      const off = interrupted() ? [] : [...missing, ...tooMany];
      return {
        counts,
        late: missing.reduce((sum, [person, count]) => sum + count - got(person), 0),
        wrong: off.map(([person, count]) => ({
          person,
          what: `${person} got ${got(person)} notifications by letter instead of ${count}`,
        })),
      };
    }
    // The mailbox always sends all of them, bodies included: not to be asked often.
    await sleep(pause);
  }
}

async function lettersIn({ mailbox, since, patience }: Mailbox): Promise<ReadonlyMap<string, number>> {
  const { text } = await patientFetch(`${mailbox}/store?since=${Math.floor(since.getTime() / 1000)}`, {}, patience);
  const counts = new Map<string, number>();
  for (const { destination, headers } of Store.parse(JSON.parse(text)).emails) {
    const notices = Number(headers.find(({ name }) => name === noticesHeader)?.value ?? 1);
    for (const to of destination.to) {
      const person = to.replace(/@example\.org$/, '');
      counts.set(person, (counts.get(person) ?? 0) + notices);
    }
  }
  return counts;
}
