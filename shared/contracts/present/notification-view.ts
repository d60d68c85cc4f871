import { type Notification, notificationId } from '../../domain/notification/notification.ts';
import { bilingualText, notificationLink } from '../../domain/notification/texts.ts';

/** One notification in both languages, with where to act on it. */
export const notificationView = (notification: Notification) => ({
  id: notificationId(notification),
  kind: notification.kind,
  at: notification.at,
  read: notification.readAt !== undefined,
  ...bilingualText(notification),
  link: notificationLink(notification),
});
