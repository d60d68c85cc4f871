import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Registration } from '../../shared/domain/cluster/registration.ts';
import { listingIndex, registrationKey, registrationsList } from './keys.ts';
import { absent, type Item, type Key, type Write } from './table.ts';

/** A cluster is registered once; what happens to it afterwards does not move it in the list. */
export function registrationWrites({ after, fact }: Pick<ClusterChange, 'after' | 'fact'>): Write[] {
  if (fact.type !== 'cluster-registered' || !('registeredAt' in after)) return [];
  const { id, title, summary, registeredAt } = after;
  return [{ put: registrationItem({ clusterId: id, title, summary, registeredAt }), when: absent }];
}

export const registrationItem = ({ clusterId, title, summary, registeredAt }: Registration): Item & Key => ({
  ...registrationKey(clusterId),
  entity: 'registration',
  version: 1,
  clusterId,
  title,
  summary,
  registeredAt,
  ...listingIndex(registrationsList, `${registeredAt}#${clusterId}`),
});
