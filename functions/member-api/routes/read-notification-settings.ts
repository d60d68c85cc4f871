import { readNotificationSettings as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readNotificationSettings = route(contract, async (_input, { actor }, deps: MemberDeps) => ({
  email: await deps.settings.get(actor.personId),
}));
