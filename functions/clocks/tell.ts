import { tickCluster } from '../../shared/domain/cluster/tick-cluster.ts';
import { tickInvitation } from '../../shared/domain/cluster/tick-invitation.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { RunningClock } from '../store/clock-store.ts';
import type { ClockDeps } from './deps.ts';
import { tickLetter } from './tick-letter.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 200;

/** Every clock that has run out does what the programme says. Running twice, or late, does it once. */
export async function tell(deps: ClockDeps): Promise<void> {
  const due = [
    ...(await deps.clocks.due('member', deps.now(), perRun)),
    ...(await deps.clocks.due('letter', deps.now(), perRun)),
    ...(await deps.clocks.due('cluster', deps.now(), perRun)),
  ];
  let failed = 0;
  for (const clock of due) {
    try {
      await tick(clock, deps);
    } catch (error) {
      // One clock that cannot be told must not hold up the others; it stays due and raises the alarm.
      failed++;
      deps.log('clock-failed', { clusterId: clock.clusterId }, error);
    }
  }
  deps.log('clocks-completed', { count: due.length, failed });
}

async function tick(clock: RunningClock, deps: ClockDeps): Promise<void> {
  const { clusterId, organisationId, letter } = clock;
  if (letter !== undefined) return tickLetter({ clusterId, letter }, deps);
  const { clusters, now, log } = deps;
  const loaded = await clusters.load(clusterId);
  if (!loaded.ok) return;
  const cluster = loaded.value;
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  // After the cluster: whatever happens to the membership from here on changes the version that the save depends on.
  const [member] = await clusters.members(clusterId, organisationId === undefined ? [] : [organisationId]);
  const change =
    organisationId === undefined || member === undefined
      ? tickCluster(cluster, now(), programme)
      : tickInvitation(cluster, member, now(), programme);
  if (change === undefined) return;
  // Changed in between: whoever changed it has set its clock anew, or the next run finds it still due.
  const saved = await clusters.save(change);
  if (saved.ok) log('clock-told', { clusterId, eventType: change.fact.type });
}
