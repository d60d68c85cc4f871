import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimKey, formerFactsKey } from '../../functions/store/keys.ts';
import { representative } from '../builders/actor.ts';
import { registerFacts } from '../builders/facts.ts';
import { innOf, instant, ogrnOf, organisationId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

const path = { organisationId: organisationId(2) };
const by = representative(2);
const renamed = participant(2, { proposal: { kind: 'renamed', name: 'ООО «Новое имя»', at: instant() } });
const succeeded = participant(2, { proposal: { kind: 'succeeded', successor: registerFacts(5), at: instant() } });
const call = (name: 'confirmProposal' | 'declineProposal', more: object = {}) =>
  platform.api.call(name, { by, path, sees: 2, ...more });

describe.each(['confirmProposal', 'declineProposal'] as const)('%s', (name) => {
  it('404 for others, 412 for what changed, 428 without a version, 409 when there is nothing to answer', async () => {
    await platform.given.organisations(renamed, participant(3));
    expect((await call(name, { by: representative(3) })).status).toBe(404);
    expect((await call(name, { sees: 1 })).body).toMatchObject({ status: 412, code: 'stale-version' });
    expect((await platform.api.call(name, { by, path })).body).toMatchObject({ status: 428 });
    const nothing = { by: representative(3), path: { organisationId: organisationId(3) } };
    expect((await call(name, nothing)).body).toMatchObject({ status: 409, code: 'wrong-status' });
  });
});

describe('a new name', () => {
  it('is shown with what can be done, and taken when it is confirmed; the former facts are kept', async () => {
    await platform.given.organisations(renamed);
    const { body } = await platform.api.call('readOrganisation', { by, path });
    expect(body).toMatchObject({
      proposal: { kind: 'renamed', name: 'ООО «Новое имя»', inn: innOf(2) },
      allowedActions: expect.arrayContaining(['confirmProposal', 'declineProposal']),
    });
    const { body: after } = await call('confirmProposal');
    expect(after).toMatchObject({ version: 3, facts: { name: 'ООО «Новое имя»' } });
    expect(after).not.toHaveProperty('proposal');
    const former = await platform.main.table.get(formerFactsKey(organisationId(2), `${instant()}#2`));
    expect(former).toMatchObject({ facts: { name: 'ООО «Пример 2»' } });
  });

  it('can be declined', async () => {
    await platform.given.organisations(renamed);
    expect((await call('declineProposal')).body).toMatchObject({ version: 3, facts: { name: 'ООО «Пример 2»' } });
  });
});

describe('a successor', () => {
  it('that is confirmed is who the organisation is from now on, under its numbers', async () => {
    await platform.given.organisations(succeeded);
    expect((await call('confirmProposal')).body).toMatchObject({ facts: { inn: innOf(5), ogrn: ogrnOf(5) } });
    const held = await Promise.all(
      [innOf(5), ogrnOf(5), innOf(2), ogrnOf(2)].map((one) => platform.main.table.get(claimKey(one))),
    );
    expect(held.map((claim): unknown => claim?.['organisationId'])).toEqual([
      path.organisationId,
      path.organisationId,
      undefined,
      undefined,
    ]);
  });

  it('for whom another organisation stands here is refused, and nothing changes', async () => {
    await platform.given.organisations(succeeded, participant(5));
    expect((await call('confirmProposal')).body).toMatchObject({ status: 409, code: 'already-registered' });
    const { body } = await platform.api.call('readOrganisation', { by, path });
    expect(body).toMatchObject({ version: 2, facts: { inn: innOf(2) }, proposal: { kind: 'succeeded' } });
    expect((await call('declineProposal')).status).toBe(200);
  });
});
