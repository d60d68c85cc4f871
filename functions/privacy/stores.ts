import { AccessStore } from '../store/access-store.ts';
import { ConsentStore } from '../store/consent-store.ts';
import { ErasureStore } from '../store/erasure-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { NotificationStore } from '../store/notification-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { PeopleStore } from '../store/people-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import type { Table } from '../store/table.ts';

/** The stores over the two tables. */
export const stores = (main: Table, people: Table) => ({
  access: new AccessStore(main),
  idempotency: new IdempotencyStore(main),
  people: new PeopleStore(people),
  consents: new ConsentStore(people),
  erasures: new ErasureStore(main),
  notifications: new NotificationStore(main),
  settings: new SettingsStore(main),
  organisations: new OrganisationStore(main),
  quotas: new QuotaStore(main),
});
