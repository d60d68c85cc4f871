import { expireLetter } from '../../shared/domain/letter/end-letter.ts';
import type { UsedLetter } from '../../shared/domain/letter/letter.ts';
import { settleLetter } from '../../shared/domain/letter/settle-letter.ts';
import { isAdmitted } from '../../shared/domain/organisation/organisation.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import type { ClockDeps } from './deps.ts';

/** How soon the clock looks again whether an organisation was admitted: the register's answer, or a person's. */
const soon = 30_000;
const later = 15 * 60_000;

/** A letter that ran out ends; one that was used leads to an invitation as soon as its organisation is admitted. */
export async function tickLetter(
  { clusterId, letter: number }: { readonly clusterId: ClusterId; readonly letter: number },
  deps: ClockDeps,
): Promise<void> {
  const loaded = await deps.clusters.load(clusterId);
  const letter = await deps.letters.find(clusterId, number);
  if (!loaded.ok || letter === undefined) return;
  const change =
    letter.status === 'sent'
      ? expireLetter(loaded.value, letter, deps.now())
      : letter.status === 'used' && letter.outcome === 'pending'
        ? await settle(loaded.value, letter, deps)
        : undefined;
  if (change === undefined) return;
  // Changed in between: the next run finds it still due.
  const saved = await deps.clusters.save(change);
  if (saved.ok) deps.log('clock-told', { clusterId, eventType: change.fact.type });
}

async function settle(cluster: Cluster, letter: UsedLetter, { organisations, clusters, letters, now }: ClockDeps) {
  const found = await organisations.load(letter.organisationId);
  if (!found.ok) return undefined;
  const organisation = found.value;
  if (!isAdmitted(organisation) && organisation.status !== 'refused') {
    const wait = organisation.status === 'checking' ? soon : later;
    await letters.lookAgain(letter, new Date(now().getTime() + wait));
    return undefined;
  }
  // After the cluster: whatever happens to the membership from here on changes the version that the save depends on.
  const [member] = await clusters.members(cluster.id, [organisation.id]);
  const { id, version } = cluster.programme;
  const system = { actor: 'system', at: now() } as const;
  return settleLetter(cluster, letter, { organisation, member }, system, programmeOf(id, version));
}
