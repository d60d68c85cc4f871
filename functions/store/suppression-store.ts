import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant } from '../../shared/domain/ids.ts';
import { softBounceKey, suppressionKey } from './keys.ts';
import { absent, type Table } from './table.ts';
import { ttl } from './ttl.ts';

/** Of an address in the people table only its hash is a key: a list of keys is no list of addresses. */
const hashOfAddress = (address: string): string =>
  createHash('sha256').update(address.normalize('NFKC').trim().toLowerCase()).digest('hex');

const week = 7 * 86_400_000;
const Suppressed = z.object({ reason: z.enum(['bounce', 'complaint']), at: Instant });
export type Suppressed = z.infer<typeof Suppressed>;

/** Addresses that we must not write to again. Whoever changes theirs leaves this behind. */
export class SuppressionStore {
  private readonly people: Table;

  constructor(people: Table) {
    this.people = people;
  }

  /** The first reason, and its time, are kept and answered. */
  async suppress(address: string, reason: 'bounce' | 'complaint', at: Date): Promise<Suppressed> {
    const key = suppressionKey(hashOfAddress(address));
    const suppressed = { reason, at: at.toISOString() };
    const conflict = await this.people.transact([
      { put: { ...key, entity: 'suppression', version: 1, ...suppressed }, when: absent },
    ]);
    return Suppressed.parse(conflict?.items[0] ?? suppressed);
  }

  async isSuppressed(address: string): Promise<boolean> {
    return (await this.people.get(suppressionKey(hashOfAddress(address)))) !== undefined;
  }

  /** Letters that came back from it for the time being, this one included; forgotten a week after the last one. */
  async softBounces(address: string, messageId: string, at: Date): Promise<number> {
    const item = await this.people.update({
      update: softBounceKey(hashOfAddress(address)),
      set: 'SET entity = :entity, version = :version, #ttl = :ttl ADD letters :letter',
      names: { '#ttl': 'ttl' },
      values: {
        ':entity': 'soft-bounces',
        ':version': 1,
        ':ttl': ttl(new Date(at.getTime() + week)),
        ':letter': new Set([messageId]),
      },
    });
    return z.set(z.string()).parse(item?.['letters']).size;
  }
}
