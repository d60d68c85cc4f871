import { NotificationStore } from '../store/notification-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import type { Table } from '../store/table.ts';

/** What people are told, and how; workers write the first, unsubscribing the second. */
export const stores = (table: Table) => ({
  notifications: new NotificationStore(table),
  settings: new SettingsStore(table),
});
