import type { Cursors } from '../runtime/cursor.ts';
import type { ApiDeps } from '../runtime/http-api.ts';
import type { NotificationStore } from '../store/notification-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

/** Nothing here is idempotent by a key. */
export type InboxDeps = Omit<ApiDeps, 'idempotency'> & {
  readonly notifications: NotificationStore;
  readonly settings: SettingsStore;
  readonly cursors: Cursors;
  readonly now: () => Date;
};
