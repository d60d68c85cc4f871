import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { change } from '../../infra/ops/suspensions.ts';
import { exclude, reinstate, suspend } from '../../shared/domain/organisation/restrict.ts';
import { organisationId, personId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

const { inn } = participant(1).facts;
const reason = 'Проверяем сведения о деятельности организации.';
async function world() {
  const { table } = await engine.fresh();
  const given = seed(table);
  await given.organisations(participant(1));
  await given.operator();
  const said: string[] = [];
  const decide = (what: typeof suspend, more: { dryRun?: boolean; by?: string } = {}) =>
    change(
      table,
      { inn, reason, by: more.by ?? personId(900) },
      { decide: what, dryRun: more.dryRun ?? false },
      (text) => said.push(text),
    );
  const status = async () => {
    const loaded = await new OrganisationStore(table).load(organisationId(1));
    return loaded.ok ? loaded.value.status : undefined;
  };
  return { decide, status, said };
}

it('an organisation is suspended, reinstated and excluded as in the portal', async () => {
  const { decide, status, said } = await world();
  await decide(suspend);
  expect(await status()).toBe('suspended');
  await decide(reinstate);
  expect(await status()).toBe('participant');
  await expect(decide(reinstate)).rejects.toThrow('wrong-status participant');
  await decide(exclude);
  expect(await status()).toBe('excluded');
  expect(said.join()).toContain(reason);
});

it('a dry run changes nothing, and only an operator decides', async () => {
  const { decide, status, said } = await world();
  await decide(suspend, { dryRun: true });
  expect(said.join()).toContain('nothing was changed');
  await expect(decide(suspend, { by: personId(2) })).rejects.toThrow('is not an operator');
  expect(await status()).toBe('participant');
});
