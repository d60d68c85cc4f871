import { MandateStore } from '../store/mandate-store.ts';
import { MatchStore } from '../store/match-store.ts';
import { NeedStore } from '../store/need-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import type { Table } from '../store/table.ts';

/** What this service keeps; other services have no part in it. */
export const stores = (table: Table) => ({
  needs: new NeedStore(table),
  mandates: new MandateStore(table),
  matches: new MatchStore(table),
  quotas: new QuotaStore(table),
});
