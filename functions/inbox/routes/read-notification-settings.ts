import { readNotificationSettings as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import type { InboxDeps } from '../deps.ts';
import { settingsView } from '../settings-view.ts';

export const readNotificationSettings = route(contract, async (_input, { actor }, deps: InboxDeps) =>
  settingsView(await deps.settings.get(actor.personId)),
);
