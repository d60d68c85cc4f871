import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { undelivered } from '../../shared/domain/cluster/undelivered.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { RecipientsStore } from '../store/recipients-store.ts';

export type UndeliveredDeps = {
  readonly clusters: Pick<ClusterStore, 'load' | 'members' | 'save'>;
  readonly recipients: Pick<RecipientsStore, 'representatives'>;
};

/** An answer of the same moment changes the cluster; the invitation is looked at again then. */
const tries = 5;

/** Invitations among this news went to an organisation that nobody else represents, and its letters do not arrive. */
export async function tellUndelivered(
  news: readonly NotificationSubject[],
  at: Date,
  { clusters, recipients }: UndeliveredDeps,
): Promise<void> {
  for (const { kind, data } of news) {
    if (kind !== 'invitation-received' && kind !== 'invitation-resent' && kind !== 'invitation-reminder') continue;
    const { clusterId, organisationId } = data;
    if ((await recipients.representatives(organisationId)).length > 1) continue;
    for (let attempt = 1; ; attempt += 1) {
      const loaded = await clusters.load(clusterId);
      if (!loaded.ok) break;
      const [member] = await clusters.members(clusterId, [organisationId]);
      const change = undelivered(loaded.value, member, at);
      if (change === undefined || (await clusters.save(change)).ok) break;
      if (attempt === tries) throw new Error('A cluster changed at each try');
    }
  }
}
