import { createHash } from 'node:crypto';
import { suppressionKey } from './keys.ts';
import { absent, type Table } from './table.ts';

/** Of an address in the people table only its hash is a key: a list of keys is no list of addresses. */
const hashOfAddress = (address: string): string =>
  createHash('sha256').update(address.normalize('NFKC').trim().toLowerCase()).digest('hex');

/** Addresses that we must not write to again. */
export class SuppressionStore {
  private readonly people: Table;

  constructor(people: Table) {
    this.people = people;
  }

  /** The first reason is kept. */
  async suppress(address: string, reason: 'bounce' | 'complaint', at: Date): Promise<void> {
    const key = suppressionKey(hashOfAddress(address));
    await this.people.transact([
      { put: { ...key, entity: 'suppression', version: 1, reason, at: at.toISOString() }, when: absent },
    ]);
  }

  async isSuppressed(address: string): Promise<boolean> {
    return (await this.people.get(suppressionKey(hashOfAddress(address)))) !== undefined;
  }
}
