import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ConsentStore } from '../store/consent-store.ts';
import type { ErasureStore } from '../store/erasure-store.ts';
import type { NotificationStore } from '../store/notification-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { QuotaStore } from '../store/quota-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

export type PrivacyDeps = ApiDeps & {
  readonly people: Pick<PeopleStore, 'get' | 'forget'>;
  readonly consents: ConsentStore;
  readonly erasures: Pick<ErasureStore, 'find' | 'open'>;
  readonly notifications: Pick<NotificationStore, 'list'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly organisations: Pick<OrganisationStore, 'load' | 'save' | 'representatives'>;
  readonly quotas: Pick<QuotaStore, 'take'>;
  readonly cursors: Cursors;
  readonly now: () => Date;
};
