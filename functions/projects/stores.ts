import { CityRequestStore } from '../store/city-request-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import type { Table } from '../store/table.ts';

/** What this service keeps; other services read of it at most. */
export const stores = (table: Table) => ({
  cityRequests: new CityRequestStore(table),
  projects: new ProjectStore(table),
  quotas: new QuotaStore(table),
});
