import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { clusterKey, eventKey, memberKey } from '../../functions/store/keys.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { open } from '../../shared/domain/cluster/open.ts';
import { withdraw } from '../../shared/domain/cluster/withdraw.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator } from '../builders/actor.ts';
import { active, atRisk, gathering, inReview, suspended } from '../builders/cluster.ts';
import { clusterIn, statusesBut } from '../builders/cluster-in.ts';
import { clusterId, firstDay, instant, projectId } from '../builders/ids.ts';
import { confirmed, ended, founder, invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { accepted } from '../builders/outcome.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let clusters: ClusterStore;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
});

const description = { title: 'Контроллер', goal: 'Спроектировать и испытать', stage: 'idea' } as const;
const opening = (n = 1): ClusterChange =>
  accepted(
    open(
      participant(1),
      {
        id: clusterId(n),
        projectId: projectId(),
        content: { title: 'Микроэлектроника', summary: 'Полный цикл производства', industries: ['26'] },
        project: description,
        contribution: undefined,
        by: coordinator(),
        at: firstDay,
      },
      mic,
    ),
  );
const stored = async (n = 1): Promise<Cluster> => accepted(await clusters.load(clusterId(n)));
describe('the attributes of the indexes', () => {
  const head = () => main.table.get(clusterKey(clusterId()));
  const keep = async (cluster: Cluster) => {
    await seed(main.table).cluster(cluster, []);
    return head();
  };

  it.each(statusesBut())('list a cluster that is %s under its status', async (status) => {
    expect(await keep(clusterIn(status))).toMatchObject({ listingPk: `CLUSTERS#${status}` });
  });

  it('order the queue by what is due, registered clusters by registration, the others by opening', async () => {
    expect(await keep(inReview())).toMatchObject({ listingSk: `2026-11-23T20:59:59.999Z#${clusterId()}` });
    main = await engine.fresh();
    expect(await keep(active())).toMatchObject({ listingSk: `${instant()}#${clusterId()}` });
    main = await engine.fresh();
    expect(await keep(gathering())).toMatchObject({ listingSk: `${instant(-10)}#${clusterId()}` });
  });

  it.each<[Cluster, string, string]>([
    [gathering(), 'DUE#cluster', instant(180)],
    [inReview(), 'DUE#cluster', '2026-11-18T20:59:59.999Z'],
    [atRisk(), 'DUE#cluster', instant(30)],
    [clusterIn('checking'), 'DUE#check', instant()],
  ])('name the clock of a cluster that is $status', async (cluster, duePk, dueSk) => {
    expect(await keep(cluster)).toMatchObject({ duePk, dueSk });
  });

  it.each([inReview({ told: 'overdue' }), active(), suspended(), clusterIn('action-needed'), clusterIn('withdrawn')])(
    'name none where none runs: $status',
    async (cluster) => {
      expect(await keep(cluster)).not.toHaveProperty('duePk');
    },
  );

  it('disappear with the clock', async () => {
    await clusters.save(opening());
    expect(await head()).toHaveProperty('duePk');
    await clusters.save(accepted(withdraw(await stored(), { by: coordinator(), at: firstDay })));
    expect(await head()).not.toHaveProperty('duePk');
  });

  it('list confirmed members only, and remind of open invitations only', async () => {
    const members = [founder(), confirmed(2), invited(3), ended(4)];
    await seed(main.table).cluster(gathering(), members);
    const items = await main.table.getAll(members.map((member) => memberKey(clusterId(), member.organisationId)));
    expect(items.map((item) => item?.['listingPk'] !== undefined)).toEqual([true, true, false, false]);
    expect(items.map((item): unknown => item?.['dueSk'])).toEqual([undefined, undefined, instant(7), undefined]);
    expect(items.map((item): unknown => item?.['organisationSk'])).toEqual(
      ['confirmed', 'confirmed', 'invited', 'left'].map((status) => `MEMBER#${status}#${clusterId()}`),
    );
  });

  it('keep every event unsent until it was handed on', async () => {
    await clusters.save(opening());
    expect(await main.table.get(eventKey('cluster', clusterId(), 1))).toMatchObject({
      unsentPk: 'UNSENT',
      unsentSk: `${instant()}#${clusterId()}:1`,
    });
  });
});
