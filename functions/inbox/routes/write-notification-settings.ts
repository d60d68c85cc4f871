import { writeNotificationSettings as contract } from '../../../shared/contracts/me.ts';
import { paceOfSwitches } from '../../../shared/domain/notification/settings.ts';
import { route } from '../../runtime/route.ts';
import type { InboxDeps } from '../deps.ts';
import { settingsView } from '../settings-view.ts';

export const writeNotificationSettings = route(
  contract,
  async ({ email, pace, ...rest }, { actor }, deps: InboxDeps) => {
    const switched = email === undefined ? {} : paceOfSwitches((await deps.settings.get(actor.personId)).pace, email);
    const changes = { ...rest, pace: { ...switched, ...pace } };
    return settingsView(await deps.settings.put(actor.personId, changes, deps.now()));
  },
);
