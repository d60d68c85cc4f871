import { exportMe as contract } from '../../../shared/contracts/privacy.ts';
import { route } from '../../runtime/route.ts';
import { notificationView } from '../../../shared/contracts/present/notification-view.ts';
import { personalData } from '../../store/personal-data.ts';
import { consentsOf } from '../consents-of.ts';
import type { PrivacyDeps } from '../deps.ts';

const perPage = 100;

/** Complete by construction: the kinds come from the registry that every store must be in. */
export const exportMe = route(contract, async ({ cursor }, { actor }, deps: PrivacyDeps) => {
  const { personId } = actor;
  const list = `export ${personId}`;
  const paging = { limit: perPage, after: deps.cursors.read(list, cursor) };
  const [known, consents, settings, page] = await Promise.all([
    deps.people.get(personId),
    consentsOf(personId, deps),
    deps.settings.get(personId),
    deps.notifications.list(personId, paging),
  ]);
  const { personId: _same, ...profile } = known ?? { personId, language: 'ru' as const, updatedAt: '' };
  return {
    asOf: deps.now().toISOString(),
    personId,
    ...(known === undefined ? {} : { profile }),
    consents: consents.items,
    operator: actor.operator,
    organisations: [...actor.organisations],
    notificationSettings: { ...settings },
    notifications: page.items.map(notificationView),
    next: deps.cursors.write(list, page.next),
    kinds: Object.entries(personalData).map(([kind, { holds, what, erasure }]) => ({ kind, holds, what, erasure })),
  };
});
