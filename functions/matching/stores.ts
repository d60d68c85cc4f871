import { NeedStore } from '../store/need-store.ts';
import type { Table } from '../store/table.ts';

/** What this service keeps; other services have no part in it. */
export const stores = (table: Table) => ({ needs: new NeedStore(table) });
