import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onOrganisation } from '../../functions/projections/on-organisation.ts';
import { memberItem } from '../../functions/store/cluster-items.ts';
import { memberKey } from '../../functions/store/keys.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { MembershipCopies } from '../../functions/store/membership-copies.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { RecipientsStore } from '../../functions/store/recipients-store.ts';
import { stores as matchingStores } from '../../functions/matching/stores.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { WatchStore } from '../../functions/store/watch-store.ts';
import { Member } from '../../shared/domain/cluster/member.ts';
import { memberFacts } from '../../shared/domain/organisation/member-facts.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { registerFacts } from '../builders/facts.ts';
import { clusterId, firstDay, instant, organisationId } from '../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../builders/member.ts';
import { participant, refusedOrganisation, unclearOrganisation } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let organisations: OrganisationStore;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  organisations = new OrganisationStore(main.table);
});

const message = {
  aggregate: 'organisation',
  aggregateId: organisationId(2),
  seq: 3,
  type: 'organisation-facts-changed',
} as const;
const deps = () => ({
  organisations,
  copies: new MembershipCopies(main.table),
  clusters: new ClusterStore(main.table),
  events: new RecipientsStore(main.table),
  watch: new WatchStore(main.table),
  projects: new ProjectStore(main.table),
  ...matchingStores(main.table),
  now: () => firstDay,
  log: () => undefined,
});
const run = () => onOrganisation(message, deps());

async function stands(after: Organisation, before?: Organisation) {
  const base = { before, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
  const saved = await organisations.save({
    ...base,
    after,
    fact: { type: 'organisation-facts-changed', data: { fields: [] } },
  });
  expect(saved).toMatchObject({ ok: true });
}
const joins = (member: Member) => main.table.transact([{ put: memberItem(member, programmeOf('mic', 1)) }]);
const copyIn = async (n: number) => {
  const item = await main.table.get(memberKey(clusterId(n), organisationId(2)));
  return item && Member.parse(item).facts;
};
const liquidating = registerFacts(2, { status: 'LIQUIDATING', statusCode: '101', asOf: instant(1) });

describe('an organisation whose facts changed', () => {
  it('is seen with the new facts wherever it is invited, asks to join or is a member', async () => {
    await Promise.all([
      joins(invited(2, { clusterId: clusterId(1) })),
      joins(requested(2, { clusterId: clusterId(2) })),
      joins(confirmed(2, { clusterId: clusterId(3) })),
      joins(ended(2, { clusterId: clusterId(4) })),
    ]);
    await stands(participant(2, { version: 3, facts: liquidating }));
    await run();
    const copies = await Promise.all([1, 2, 3, 4].map(copyIn));
    expect(copies.map((copy) => copy?.standing)).toEqual(['bad', 'bad', 'bad', 'good']);
  });

  it('is written once when the message comes twice', async () => {
    await joins(confirmed(2));
    await stands(participant(2, { version: 3, facts: liquidating }));
    await run();
    const before = await main.table.get(memberKey(clusterId(), organisationId(2)));
    await run();
    expect(await main.table.get(memberKey(clusterId(), organisationId(2)))).toEqual(before);
    expect(before).toMatchObject({ version: 2, status: 'confirmed' });
  });

  it('never goes back to older facts, whoever writes last', async () => {
    await joins(confirmed(2));
    const copies = new MembershipCopies(main.table);
    const old = await copyIn(1);
    if (old === undefined) throw new Error('no member');
    await stands(participant(2, { version: 3, facts: liquidating }));
    await run();
    expect(await copies.refresh(clusterId(), organisationId(2), { facts: old, version: 9 })).toBe(false);
    expect(
      await copies.refresh(clusterId(), organisationId(2), { facts: { ...old, asOf: instant(1) }, version: 2 }),
    ).toBe(false);
    expect(await copyIn(1)).toMatchObject({ standing: 'bad' });
  });

  it('is not brought back into a cluster that it left meanwhile', async () => {
    await joins(confirmed(2));
    await stands(participant(2, { version: 3, facts: liquidating }));
    const copies = new MembershipCopies(main.table);
    const slow = { clustersOf: () => copies.clustersOf(organisationId(2)), refresh: copies.refresh.bind(copies) };
    const clusters = await slow.clustersOf();
    await main.table.transact([{ delete: memberKey(clusterId(), organisationId(2)) }]);
    await onOrganisation(message, {
      ...deps(),
      copies: { clustersOf: async () => clusters, refresh: slow.refresh },
    });
    expect(await copyIn(1)).toBeUndefined();
  });
});

it('shows a decision of an operator although the register said nothing new', async () => {
  await joins(confirmed(2, { facts: memberFacts(unclearOrganisation(2)) }));
  await stands(participant(2, { version: 3, facts: unclearOrganisation(2).facts }));
  await run();
  expect(await copyIn(1)).toMatchObject({ organisationStatus: 'participant', standing: 'unclear' });
});

it('shows that an operator refused it', async () => {
  await joins(invited(2));
  await stands(refusedOrganisation(2, { version: 3, reason: 'by-operator' }));
  await run();
  expect(await copyIn(1)).toMatchObject({ organisationStatus: 'refused' });
});

it('does nothing for an organisation that does not exist', async () => {
  await run();
  expect(main.requests.filter((command) => command === 'UpdateItem')).toEqual([]);
});
