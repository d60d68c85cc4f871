import * as z from 'zod';
import type { Addressee, Letter, UsedLetter } from '../../shared/domain/letter/letter.ts';
import { ClusterId } from '../../shared/domain/ids.ts';
import { clusterPartition, dueIndex, paperKey, paperToKey, paperTokenKey } from './keys.ts';
import { letterOf } from './paper-letter-items.ts';
import type { Page, Paging } from './list-store.ts';
import type { Table } from './table.ts';

const Place = z.object({ clusterId: ClusterId, number: z.int() });

/** Letters on paper. Their states change with their cluster, in its store; here is what is no event. */
export class LetterStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async find(clusterId: ClusterId, number: number): Promise<Letter | undefined> {
    const item = await this.table.get(paperKey(clusterId, number));
    return item && letterOf(item);
  }

  /** By the hash of its token: whoever guesses learns nothing from how long the answer takes. */
  findByToken(tokenHash: string): Promise<Letter | undefined> {
    return this.at(paperTokenKey(tokenHash));
  }

  /** The last letter of a cluster to this INN. */
  latestTo(clusterId: ClusterId, inn: string): Promise<Letter | undefined> {
    return this.at(paperToKey(clusterId, inn));
  }

  /** Newest first; one request. */
  async list(clusterId: ClusterId, { limit, after }: Paging): Promise<Page<Letter>> {
    const options = { partition: clusterPartition(clusterId), sort: { beginsWith: 'PAPER#' }, newestFirst: true };
    const { items, next } = await this.table.query({ ...options, limit, after, consistent: false });
    return { items: items.map(letterOf), next };
  }

  /** The first time counts. */
  async markOpened({ clusterId, number }: Letter, at: Date): Promise<void> {
    await this.table.update({
      update: paperKey(clusterId, number),
      set: 'SET openedAt = :at ADD version :one',
      values: { ':at': at.toISOString(), ':one': 1 },
      when: { expression: 'attribute_exists(pk) AND attribute_not_exists(openedAt)' },
    });
  }

  /** What the register said about its INN; the first answer stays. */
  async learned({ clusterId, number }: Letter, addressee: Addressee): Promise<void> {
    await this.table.update({
      update: paperKey(clusterId, number),
      set: 'SET addressee = :addressee ADD version :one',
      values: { ':addressee': addressee, ':one': 1 },
      when: { expression: 'attribute_exists(pk) AND attribute_not_exists(addressee)' },
    });
  }

  /** Its organisation is not decided on yet: the clock looks again then. Nothing, if the letter has changed. */
  async lookAgain({ clusterId, number, version }: UsedLetter, at: Date): Promise<void> {
    const lookAgainAt = at.toISOString();
    await this.table.update({
      update: paperKey(clusterId, number),
      set: 'SET lookAgainAt = :at, dueSk = :at ADD version :one',
      values: { ':at': dueIndex('letter', lookAgainAt).dueSk, ':one': 1 },
      when: { expression: 'version = :read', values: { ':read': version } },
    });
  }

  private async at(key: { readonly pk: string; readonly sk: string }): Promise<Letter | undefined> {
    const place = await this.table.get(key);
    if (place === undefined) return undefined;
    const { clusterId, number } = Place.parse(place);
    return this.find(clusterId, number);
  }
}
