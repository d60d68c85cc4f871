import { hashOf } from '../../functions/store/hashing.ts';
import { PeopleStore } from '../../functions/store/people-store.ts';
import { reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import type { Table } from '../../functions/store/table.ts';
import { WatchStore } from '../../functions/store/watch-store.ts';
import { WebhookStore } from '../../functions/store/webhook-store.ts';
import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { members, moreRepresentatives, organisations } from '../access/people.ts';
import { clusterStates } from '../access/scene.ts';
import { clusterId, firstDay, organisationId, personId } from '../builders/ids.ts';
import { confirmed } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { report, snapshot } from '../builders/snapshot.ts';
import { webhook } from '../builders/webhook.ts';
import { seed } from '../fakes/seed.ts';

/** Beside those of `test/access/people.ts`: with them thirty participants have joined. */
const others = Array.from({ length: 26 }, (_, index) => 16 + index);
const counts = { participants: 30, partners: 1, invited: 1, requested: 1 };

/** Everybody of `test/access` and more members, with addresses for letters; the founder's system hears of all events. */
export async function lay(cluster: string, main: Table, people: Table): Promise<void> {
  const given = seed(main);
  await given.organisations(...organisations, participant(12), ...others.map((n) => participant(n)));
  for (const n of [900, 901, 902]) await given.operator(n);
  await given.put(moreRepresentatives);
  const known = new PeopleStore(people);
  for (const n of [...others, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 900, 901])
    await known.put({ personId: personId(n), email: `person-${n}@example.org`, language: 'ru' }, firstDay);
  const watch = new WatchStore(main);
  for (const n of others.slice(0, 2)) await watch.place(organisationId(n), 'member', firstDay);
  const subscription = { before: undefined, after: webhook(1), actor: personId(1), at: firstDay };
  await new WebhookStore(main).change({ ...subscription, fact: { type: 'webhook-created', data: {} } });
  const state = clusterStates[cluster];
  if (state === undefined) return;
  const filed = snapshot({ clusterId: clusterId() });
  const submitted = 'snapshotHash' in state ? { ...state, snapshotHash: hashOf(filed) } : state;
  if ('submission' in state)
    await given.put([snapshotWrite(filed), reportWrite(report({ snapshotHash: hashOf(filed) }))]);
  await given.cluster(Cluster.parse({ ...submitted, counts }), [...members, ...others.map((n) => confirmed(n))]);
}
