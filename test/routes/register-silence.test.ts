import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hashOf } from '../../functions/store/hashing.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { evidenceWrite, reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { mic } from '../../shared/programme/mic.ts';
import { operator } from '../builders/actor.ts';
import { inReview } from '../builders/cluster.ts';
import { found, registerFacts } from '../builders/facts.ts';
import { clusterId, firstDay, instant, organisationId } from '../builders/ids.ts';
import { checkingOrganisation } from '../builders/organisation.ts';
import { snapshot } from '../builders/snapshot.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.operator(900);
});

it('replayReport: members about whom the register was silent are unclear again, the others are judged by what it said', async () => {
  const filed = snapshot();
  const snapshotHash = hashOf(filed);
  const evidence = filed.members.slice(2).map((_, index) => found(registerFacts(index + 3)));
  const silent = new Set(filed.members.slice(0, 2).map(({ facts }) => facts.inn));
  const answers = new Map(evidence.map((answer) => [answer.inn, answer]));
  const report = evaluate({ snapshot: filed, snapshotHash, answers, silent, programme: mic, at: firstDay });
  expect(report).toMatchObject({ outcome: 'unclear', counted: 28, unclear: 2 });
  await platform.given.cluster(inReview({ outcome: 'unclear', snapshotHash }));
  await platform.given.put([snapshotWrite(filed), reportWrite(report), evidenceWrite(clusterId(), 1, evidence)]);
  const { body } = await platform.api.call('replayReport', {
    by: operator(900),
    path: { clusterId: clusterId() },
    body: {},
  });
  expect(body).toMatchObject({
    filed: { outcome: 'unclear', reportHash: hashOf(report) },
    today: { outcome: 'unclear', counted: 28, unclear: 2, findings: report.findings, members: report.members },
    same: true,
    differences: [],
  });
});

it('listOrganisations: shows those whose check waits for the register, and since when', async () => {
  const after = checkingOrganisation(7, { version: 1, attempts: 40, delayedSince: instant(-4) });
  const base = { before: undefined, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
  const fact = { type: 'organisation-applied', data: {} } as const;
  await new OrganisationStore(platform.main.table).save({ ...base, after, fact });
  const { body } = await platform.api.call('listOrganisations', { by: operator(900), query: { status: 'checking' } });
  expect(body).toMatchObject({
    items: [{ id: organisationId(7), status: 'checking', delayedSince: instant(-4), appliedAt: after.appliedAt }],
  });
});
