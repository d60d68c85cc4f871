import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { quotaKey } from './keys.ts';
import type { Table } from './table.ts';
import { ttl } from './ttl.ts';

const windows = { minute: 60_000, day: 86_400_000 } as const;

/** How often something was done in a window of time: counted and limited in one conditional write. */
export class QuotaStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async take(what: string, per: keyof typeof windows, limit: number, at: Date): Promise<Result<true, Refusal>> {
    const window = windows[per];
    const start = Math.floor(at.getTime() / window) * window;
    const taken = await this.table.update({
      update: quotaKey(what, new Date(start).toISOString()),
      set: 'ADD #count :one SET entity = :entity, #ttl = :ttl',
      names: { '#count': 'count', '#ttl': 'ttl' },
      values: { ':one': 1, ':entity': 'quota', ':ttl': ttl(new Date(start + 2 * window)) },
      when: { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': limit } },
    });
    return taken === undefined ? refuse({ kind: 'quota-exceeded' }) : accept(true);
  }
}
