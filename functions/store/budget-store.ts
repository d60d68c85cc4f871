import * as z from 'zod';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import { quotaKey } from './keys.ts';
import type { Table } from './table.ts';
import { ttl } from './ttl.ts';

const Counter = z.object({ count: z.int() });
const twoDays = 2 * 86_400_000;
type What = 'register-watch' | 'register-people';

/** How often the register was asked today, by the watch and for people; the register counts from midnight in Moscow. */
export class BudgetStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Questions asked for people today. */
  askedForPeople(at: Date): Promise<number> {
    return this.count('register-people', at);
  }

  async countForPeople(calls: number, at: Date): Promise<void> {
    await this.add('register-people', calls, at);
  }

  /** Takes up to `wanted` questions for the watch, never more than `allowed` since midnight; answers how many. */
  async take(wanted: number, allowed: number, at: Date): Promise<number> {
    // Somebody else may take between the read and the write: then what is left is read again.
    for (let attempt = 0; attempt < 5; attempt++) {
      const taken = await this.count('register-watch', at);
      const granted = Math.min(wanted, allowed - taken);
      if (granted <= 0) return 0;
      if (await this.add('register-watch', granted, at, allowed - granted)) return granted;
    }
    return 0;
  }

  /** Taken, but not used. */
  async giveBack(calls: number, at: Date): Promise<void> {
    if (calls > 0) await this.add('register-watch', -calls, at);
  }

  private async count(what: What, at: Date): Promise<number> {
    const item = await this.table.get(quotaKey(what, moscowDay(at)));
    return item === undefined ? 0 : Counter.parse(item).count;
  }

  private async add(what: What, calls: number, at: Date, most?: number): Promise<boolean> {
    const item = await this.table.update({
      update: quotaKey(what, moscowDay(at)),
      set: 'ADD #count :calls SET entity = :entity, #ttl = :ttl',
      names: { '#count': 'count', '#ttl': 'ttl' },
      values: { ':calls': calls, ':entity': 'quota', ':ttl': ttl(new Date(at.getTime() + twoDays)) },
      ...(most === undefined
        ? {}
        : { when: { expression: 'attribute_not_exists(pk) OR #count <= :most', values: { ':most': most } } }),
    });
    return item !== undefined;
  }
}
