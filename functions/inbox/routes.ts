import { listNotifications } from './routes/list-notifications.ts';
import { readNotification } from './routes/read-notification.ts';
import { readNotificationSettings } from './routes/read-notification-settings.ts';
import { writeNotificationSettings } from './routes/write-notification-settings.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [
  listNotifications,
  readNotification,
  readNotificationSettings,
  writeNotificationSettings,
] as const;
