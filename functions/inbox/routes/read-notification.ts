import { readNotification as contract } from '../../../shared/contracts/me.ts';
import { refOfId } from '../../../shared/domain/notification/notification.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { InboxDeps } from '../deps.ts';

export const readNotification = route(contract, async ({ notificationId }, { actor }, deps: InboxDeps) => {
  const ref = refOfId(actor.personId, notificationId);
  const found = ref !== undefined && (await deps.notifications.markRead(ref, deps.now()));
  if (!found) throw new Refused({ kind: 'not-found' });
  return { read: true } as const;
});
