import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { apply } from '../../shared/domain/organisation/apply.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import { CheckingOrganisation } from '../../shared/domain/organisation/organisation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { registerFacts } from '../builders/facts.ts';
import { dayAfter, innOf, organisationId, personId } from '../builders/ids.ts';
import { directoryWorld } from '../fakes/directory-world.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

it('an organisation that the directory passed over is found the next day', async () => {
  const main = await engine.fresh();
  const world = { now: dayAfter(0), logged: new Array<{ code: LogCode; fields: LogFields; error: unknown }>() };
  const directory = directoryWorld(main, world);
  const organisations = new OrganisationStore(main.table);
  const admit = async (n: number, at: Date) => {
    const identifier = { kind: 'inn', value: Inn.parse(innOf(n)) } as const;
    const applied = apply({ id: organisationId(n), identifier, by: personId(n), at });
    if (!applied.ok) throw new Error('refused');
    const saved = await organisations.save(applied.value);
    if (!saved.ok) throw new Error('refused');
    await organisations.save(judge(CheckingOrganisation.parse(saved.value), registerFacts(n), mic, at));
  };
  const changesSeen = async () => {
    await directory.refresh();
    return world.logged.findLast(({ code }) => code === 'directory-refreshed')?.fields.count;
  };

  await admit(1, dayAfter(0));
  expect(await changesSeen()).toBe(1);
  // Written at a time that was read long ago: as if the index had lagged for days.
  await admit(2, dayAfter(-5));
  world.now = new Date(dayAfter(0).getTime() + 3_600_000);
  expect(await changesSeen()).toBe(0);
  world.now = dayAfter(1);
  expect(await changesSeen()).toBe(1);
  expect(await changesSeen()).toBe(0);
  world.now = dayAfter(2);
  expect(await changesSeen()).toBe(0);
});
