import { listNotifications as contract } from '../../../shared/contracts/me.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import type { InboxDeps } from '../deps.ts';
import { notificationView } from '../../../shared/contracts/present/notification-view.ts';

export const listNotifications = route(contract, async ({ cursor, limit }, { actor }, deps: InboxDeps) => {
  const list = `notifications ${actor.personId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.notifications.list(actor.personId, paging, deps.now());
  return { items: page.items.map(notificationView), next: deps.cursors.write(list, page.next) };
});
