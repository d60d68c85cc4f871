import { writeNotificationSettings as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const writeNotificationSettings = route(contract, async ({ email }, { actor }, deps: MemberDeps) => ({
  email: await deps.settings.put(actor.personId, email, deps.now()),
}));
