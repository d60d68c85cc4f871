import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tell } from '../../functions/clocks/tell.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { LetterStore } from '../../functions/store/paper-letter-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { clusterKey } from '../../functions/store/keys.ts';
import { acceptInvitation } from '../../shared/domain/cluster/accept-invitation.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { withdraw } from '../../shared/domain/cluster/withdraw.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { atRisk, gathering, inReview } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, organisationId } from '../builders/ids.ts';
import { founder, invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { accepted } from '../builders/outcome.ts';
import { around } from '../fakes/around.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let clusters: ClusterStore;
let now: Date;
let logged: { code: LogCode; fields: LogFields }[];
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
  now = firstDay;
  logged = [];
});

const run = () =>
  tell({
    clocks: new ClockStore(main.table),
    clusters,
    letters: new LetterStore(main.table),
    organisations: new OrganisationStore(main.table),
    now: () => now,
    log: (code, fields = {}) => void logged.push({ code, fields }),
  });
/** The clocks run once a day, and twice to be sure. */
async function pass(toDay: number): Promise<void> {
  for (let day = Math.floor((now.getTime() - firstDay.getTime()) / 86_400_000); day <= toDay; day++) {
    now = dayAfter(day);
    await run();
    await run();
  }
}
const events = async (n = 1) =>
  (await expectChain(main.table, clusterId(n))).slice(1).map(({ type, at }) => `${dayOf(at)} ${type}`);
const dayOf = (at: string) => (Date.parse(at) - firstDay.getTime()) / 86_400_000;
const given = (cluster: Cluster) => seed(main.table).cluster(cluster);
const stored = async (): Promise<Cluster> => accepted(await clusters.load(clusterId()));
const waiting = () => gathering({ version: 1, counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });

describe('an invitation', () => {
  it('is reminded of on days 7 and 21 and expires on day 30, each once', async () => {
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    await pass(40);
    expect(await events()).toEqual(['7 invitation-reminded', '21 invitation-reminded', '30 invitation-expired']);
    expect(await stored()).toMatchObject({ version: 4, counts: { participants: 1, invited: 0 } });
    expect(await clusters.members(clusterId(), [organisationId(2)])).toMatchObject([{ status: 'expired' }]);
  });

  it('that was accepted is not reminded of', async () => {
    await seed(main.table).participants(2, 2);
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    await pass(10);
    const loaded = accepted(await clusters.loadWith(clusterId(), organisationId(2)));
    const contribution = { kind: 'other', text: 'Что-нибудь' } as const;
    const acceptance = { contribution, by: representative(2), at: now };
    await clusters.save(accepted(acceptInvitation(loaded.cluster, invited(2), participant(2), acceptance, mic)));
    await pass(40);
    expect(await events()).toEqual(['7 invitation-reminded', '10 invitation-accepted']);
  });

  it('of an application that was withdrawn ends without another reminder', async () => {
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    await clusters.save(accepted(withdraw(await stored(), { by: coordinator(), at: now })));
    await pass(40);
    expect(await events()).toEqual(['0 cluster-withdrawn', '7 invitation-expired']);
  });

  it('after days without clocks is reminded of once', async () => {
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    now = dayAfter(25);
    await run();
    await run();
    expect(await events()).toEqual(['25 invitation-reminded']);
  });
});

describe('a cluster', () => {
  it('that gathers expires after 180 idle days', async () => {
    await given(gathering({ version: 1 }));
    now = dayAfter(179);
    await pass(200);
    expect(await events()).toEqual(['180 cluster-expired']);
    expect(await main.table.get(clusterKey(clusterId()))).not.toHaveProperty('duePk');
  });

  it('under review is near due and then overdue, each told once', async () => {
    await given(inReview({ version: 1 }));
    await pass(40);
    expect(await events()).toEqual(['10 review-near-due', '15 review-overdue']);
    expect(await stored()).toMatchObject({ status: 'in-review', told: 'overdue' });
  });

  it('at risk hears with 30, 14 and 3 days left, and is suspended on day 60', async () => {
    await given(atRisk({ version: 1 }));
    await pass(70);
    expect(await events()).toEqual([
      '30 at-risk-notice',
      '46 at-risk-notice',
      '57 at-risk-notice',
      '60 cluster-suspended',
    ]);
    expect(await stored()).toMatchObject({ status: 'suspended' });
  });
});

describe('the clocks', () => {
  it('running several times at once tell each thing once', async () => {
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    await given(atRisk({ id: clusterId(2), version: 1 }));
    now = dayAfter(31);
    await Promise.all([run(), run(), run(), run()]);
    await run();
    expect(await events()).toEqual(['31 invitation-expired']);
    expect(await events(2)).toEqual(['31 at-risk-notice']);
  });

  it('lose against whoever changes the cluster in the same moment, and find it changed the next time', async () => {
    await seed(main.table).cluster(waiting(), [founder(), invited(2)]);
    now = dayAfter(30);
    let withdrawn = false;
    around(main.client, async ({ operation }, next) => {
      if (operation === 'TransactWriteItems' && !withdrawn) {
        withdrawn = true;
        expect(await clusters.save(accepted(withdraw(await stored(), { by: coordinator(), at: now })))).toMatchObject({
          ok: true,
        });
      }
      return next();
    });
    await run();
    expect(await events()).toEqual(['30 cluster-withdrawn']);
    await run();
    expect(await events()).toEqual(['30 cluster-withdrawn', '30 invitation-expired']);
    expect(logged.filter(({ code }) => code === 'clock-failed')).toEqual([]);
  });

  it('of one cluster that cannot be told do not hold up the others; it stays due and raises the alarm', async () => {
    await given(gathering({ id: clusterId(1), version: 1 }));
    await given(atRisk({ id: clusterId(2), version: 1 }));
    await main.table.update({ update: clusterKey(clusterId(1)), set: 'SET title = :title', values: { ':title': 7 } });
    now = dayAfter(181);
    await run();
    expect(await events(2)).toEqual(['181 cluster-suspended']);
    expect(logged).toContainEqual({ code: 'clock-failed', fields: { clusterId: clusterId(1) } });
    expect(logged.at(-1)).toEqual({ code: 'clocks-completed', fields: { count: 2, failed: 1 } });
  });

  it('whose reply is lost tell nothing twice', async () => {
    await given(atRisk({ version: 1 }));
    now = dayAfter(30);
    let lost = 0;
    main.fault = (command) =>
      command === 'TransactWriteItems' && (lost += 1) === 1 ? { after: new Error('socket hang up') } : undefined;
    await run();
    await run();
    expect(await events()).toEqual(['30 at-risk-notice']);
    expect(logged.map(({ code }) => code)).toEqual(['clock-failed', 'clocks-completed', 'clocks-completed']);
  });

  it('cost three requests when nothing is due', async () => {
    await given(gathering({ version: 1 }));
    main.requests.length = 0;
    await run();
    expect(main.requests).toEqual(['Query', 'Query', 'Query']);
  });
});
