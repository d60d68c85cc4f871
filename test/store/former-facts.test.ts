import { afterAll, beforeAll, expect, it } from 'vitest';
import { formerFactsKey } from '../../functions/store/keys.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { refreshFacts } from '../../shared/domain/organisation/refresh-facts.ts';
import { registerFacts } from '../builders/facts.ts';
import { dayAfter, firstDay, instant, organisationId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

it('keeps what the register said before under its date', async () => {
  const { table } = await engine.fresh();
  const organisations = new OrganisationStore(table);
  const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
  const base = { before: undefined, fact, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
  const first = await organisations.save({ ...base, after: participant(1) });
  if (!first.ok) throw new Error(first.refusal.kind);
  expect(await table.get(formerFactsKey(organisationId(1), instant()))).toBeUndefined();

  const facts = registerFacts(1, { status: 'LIQUIDATED', asOf: instant(1) });
  const change = refreshFacts(first.value, facts, dayAfter(1));
  if (change === undefined) throw new Error('nothing changed');
  expect(await organisations.save(change)).toMatchObject({ ok: true, value: { facts: { status: 'LIQUIDATED' } } });
  expect(await table.get(formerFactsKey(organisationId(1), instant()))).toMatchObject({ facts: registerFacts(1) });
});
