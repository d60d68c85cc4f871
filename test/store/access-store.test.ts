import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccessStore } from '../../functions/store/access-store.ts';
import { organisationId, personId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

it('a person may act for whom they represent, and as operator while that is granted: one request', async () => {
  const main = await engine.fresh();
  const access = new AccessStore(main.table);
  expect(await access.actor(personId(1))).toEqual({ personId: personId(1), organisations: [], operator: false });
  await seed(main.table).organisations(participant(1), participant(2, { appliedBy: personId(1) }));
  await access.grant(personId(1), 'operator');
  main.requests.length = 0;
  expect(await access.actor(personId(1))).toEqual({
    personId: personId(1),
    organisations: [organisationId(1), organisationId(2)],
    operator: true,
  });
  expect(main.requests).toEqual(['Query']);
  await access.revoke(personId(1), 'operator');
  await access.revoke(personId(1), 'operator');
  expect(await access.actor(personId(1))).toMatchObject({ operator: false });
});

it('one person is not another whose name begins alike', async () => {
  const main = await engine.fresh();
  const access = new AccessStore(main.table);
  await access.grant(personId(10), 'operator');
  await seed(main.table).participants(10, 10);
  expect(await access.actor(personId(1))).toMatchObject({ organisations: [], operator: false });
});
