import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { exampleOf } from '../../shared/contracts/examples.ts';
import type { Project } from '../../shared/domain/project/project.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { active, suspended } from '../builders/cluster.ts';
import { clusterId, firstDay, organisationId, personId, projectId } from '../builders/ids.ts';
import { planned, projectMember, projectRequest, running } from '../builders/project.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 9);
  await platform.given.cluster(active(), confirmedMembers(8));
});

const Items = z.object({ items: z.array(z.object({ id: z.string(), trl: z.int(), stage: z.string() })) });
const path = { projectId: projectId() };
/** As the store leaves it. */
async function given(project: Project = running()) {
  const data = { clusterId: project.clusterId, origin: project.origin, trl: project.trl };
  const change = { fact: { type: 'project-opened', data }, actor: personId(2), at: firstDay } as const;
  expect(
    await new ProjectStore(platform.main.table).save({ before: undefined, after: project, ...change }),
  ).toMatchObject({ ok: true });
}
const ask = (name: Name, asked: Asked = {}) => platform.api.call(name, { path, ...asked });
const lead = { by: representative(2) };
const bodyOf = (name: string) => exampleOf(name) ?? {};
const member = (n: number) => ({ ...path, organisationId: organisationId(n) });

describe('openProject', () => {
  const body = { organisationId: organisationId(3), title: 'Лидар', goal: 'Серийный лидар для роботов', trl: 3 };
  const open = (by = representative(3), more: object = {}, key?: string) =>
    platform.api.call('openProject', {
      by,
      path: { clusterId: clusterId() },
      body: { ...body, ...more },
      ...(key === undefined ? {} : { key }),
    });

  it('400 where a word and its level do not agree', async () => {
    expect((await open(representative(3), { stages: [{ stage: 'pilot', trl: 3 }] })).status).toBe(400);
  });

  it('404 for whoever is not in the cluster, 409 while it is suspended, 422 without a member that leads', async () => {
    expect((await open(representative(9))).status).toBe(404);
    expect((await open(coordinator(), { organisationId: organisationId(9) })).body).toMatchObject({ status: 422 });
    platform = await engine.fresh();
    await platform.given.participants(1, 3);
    await platform.given.cluster(suspended(), confirmedMembers(3));
    expect((await open()).body).toMatchObject({ status: 409, state: 'suspended' });
  });

  it('201 once for one key, and the project is in every list', async () => {
    const first = await open(representative(3), {}, 'project-1');
    expect(first.body).toMatchObject({ status: 'planned', stage: 'research', lead: organisationId(3), version: 1 });
    expect((await open(representative(3), {}, 'project-1')).text).toBe(first.text);
    for (const [name, asked] of [
      ['listPublicProjects', {}],
      ['listPublicProjects', { query: { stage: 'research' } }],
      ['listPublicProjects', { query: { industry: '26' } }],
      ['listClusterProjects', { path: { clusterId: clusterId() } }],
    ] as const)
      expect((await platform.api.call(name, asked)).body).toMatchObject({ items: [{ title: 'Лидар', trl: 3 }] });
    for (const query of [{ stage: 'pilot' }, { industry: '01' }])
      expect((await platform.api.call('listPublicProjects', { query })).body).toEqual({ items: [] });
  });

  it('429 beyond a hundred in one cluster', async () => {
    const count = { pk: `QUOTA#projects-of-${clusterId()}#ever`, sk: 'QUOTA', count: 100 };
    await platform.given.put([{ put: count }]);
    expect((await open()).body).toMatchObject({ status: 429, code: 'quota-exceeded' });
  });
});

describe('listPublicProjects', () => {
  it('shows the most advanced first, a page in one request, and follows a stage and industries that changed', async () => {
    for (const n of [1, 2, 3]) await given(running({ id: projectId(n), trl: n + 3, stages: [] }));
    const first = await platform.api.call('listPublicProjects', { query: { limit: '2' } });
    expect(Items.parse(first.body).items.map(({ trl }) => trl)).toEqual([6, 5]);
    const { next = '' } = z.object({ next: z.string().optional() }).parse(first.body);
    const second = await platform.api.call('listPublicProjects', { query: { limit: '2', cursor: next } });
    expect(Items.parse(second.body).items.map(({ trl }) => trl)).toEqual([4]);
    expect((await ask('reachProjectStage', { ...lead, body: { trl: 9 } })).status).toBe(200);
    const industries = { industries: ['72'] };
    expect((await ask('editProject', { ...lead, sees: 2, body: industries })).status).toBe(200);
    const at = async (query: Readonly<Record<string, string>>) =>
      Items.parse((await platform.api.call('listPublicProjects', { query })).body).items.map(({ id }) => id);
    expect(await at({ stage: 'production' })).toEqual([projectId(1)]);
    expect(await at({ industry: '72', stage: 'production' })).toEqual([projectId(1)]);
    expect(await at({ industry: '28' })).not.toContain(projectId(1));
    expect(await at({ stage: 'research' })).toEqual([]);
  });
});

describe('one project', () => {
  it('404 where there is none', async () => {
    expect((await ask('readPublicProject')).status).toBe(404);
    expect((await ask('readProject', lead)).status).toBe(404);
  });

  it('costs one request for everybody, two for members', async () => {
    await given();
    platform.main.requests.length = 0;
    await ask('readPublicProject');
    expect(platform.main.requests).toEqual(['Query']);
    await ask('readProject', lead);
    expect(platform.main.requests).toEqual(['Query', 'Query', 'Query', 'BatchGetItem']);
  });

  it('shows reports for members, requests and setbacks only inside the cluster', async () => {
    await given(running({ requests: [projectRequest(3)] }));
    const report = { ...bodyOf('fileProjectReport'), published: false };
    expect((await ask('fileProjectReport', { ...lead, body: report })).body).toMatchObject({
      reports: [{ number: 1 }],
    });
    expect((await ask('readPublicProject')).body).toMatchObject({ reports: [] });
    expect((await ask('readProject', { by: representative(9) })).body).toMatchObject({ reports: [], requests: [] });
    expect((await ask('readProject', { by: representative(4) })).body).toMatchObject({ reports: [{ number: 1 }] });
    const number = { path: { ...path, number: '1' } };
    expect((await ask('publishProjectReport', { ...lead, ...number })).status).toBe(200);
    expect((await ask('publishProjectReport', { ...lead, ...number })).status).toBe(200);
    expect((await ask('readPublicProject')).body).toMatchObject({ reports: [{ published: true }] });
  });
});

describe('the lead, from the first day to the last', () => {
  it('starts, plans, advances, sets back, adds results and completes; nobody else does', async () => {
    await given(planned());
    const steps = [
      ['startProject', {}],
      ['editProject', { sees: 2 }],
      ['changeProjectRoles', { sees: 3 }],
      ['reachProjectStage', {}],
      ['setProjectStageBack', {}],
      ['addProjectResult', {}],
      ['fileProjectReport', {}],
      ['completeProject', {}],
    ] as const;
    for (const [name, more] of steps) {
      const body = name === 'startProject' ? undefined : bodyOf(name);
      const asked = { ...more, ...(body === undefined ? {} : { body }) };
      expect((await ask(name, { ...asked, by: representative(3) })).status, name).toBe(404);
      expect((await ask(name, { ...asked, ...lead })).status, name).toBeLessThan(300);
    }
    const done = await ask('readProject', lead);
    expect(done.body).toMatchObject({ status: 'completed', version: 9, trl: 5, allowedActions: [] });
    expect((await ask('stopProject', { ...lead, body: bodyOf('stopProject') })).body).toMatchObject({
      status: 409,
      state: 'completed',
    });
  });

  it('409 for a stage that is no step up, or none down, 412 on an old version', async () => {
    await given();
    const refused = [
      await ask('reachProjectStage', { ...lead, body: { trl: 5 } }),
      await ask('setProjectStageBack', { ...lead, body: { trl: 5, reason: 'Так вышло' } }),
      await ask('editProject', { ...lead, sees: 7, body: { title: 'Новое' } }),
    ];
    expect(refused.map(({ body }) => z.object({ code: z.string() }).parse(body).code)).toEqual([
      'stage-not-higher',
      'stage-not-lower',
      'stale-version',
    ]);
  });

  it('stops with a reason that members read', async () => {
    await given();
    expect((await ask('stopProject', { by: coordinator(), body: bodyOf('stopProject') })).body).toMatchObject({
      status: 'stopped',
      stopReason: 'Заказчик отказался от установки.',
    });
    expect((await ask('readPublicProject')).text).not.toContain('отказался');
  });

  it('hands over to another member, which then leads', async () => {
    await given();
    const other = { organisationId: organisationId(3) };
    expect((await ask('changeProjectLead', { ...lead, body: other })).body).toMatchObject({ lead: organisationId(3) });
    expect((await ask('changeProjectLead', { ...lead, body: other })).status).toBe(404);
    const outside = { organisationId: organisationId(9) };
    expect((await ask('changeProjectLead', { by: coordinator(), body: outside })).body).toMatchObject({ status: 422 });
  });
});

describe('taking part', () => {
  const roles = [{ role: 'material' as const, wanted: 1 }];
  const hole = { path: { ...path, role: 'material' }, body: { organisationId: organisationId(3), text: 'Кварц' } };

  it('is asked for, approved and left again', async () => {
    await given();
    const body = bodyOf('requestProjectJoining');
    const own = { by: representative(3), path: member(3) };
    expect((await ask('requestProjectJoining', { ...own, body })).body).toMatchObject({
      requests: [{ organisationId: organisationId(3), hole: false }],
      allowedActions: ['withdrawProjectJoining'],
    });
    expect((await ask('approveProjectJoining', own)).status).toBe(404);
    expect((await ask('approveProjectJoining', { ...lead, path: member(3) })).body).toMatchObject({ requests: [] });
    expect((await ask('requestProjectJoining', { ...own, body })).body).toMatchObject({ code: 'already-in-project' });
    expect((await ask('leaveProject', own)).status).toBe(200);
    expect((await ask('leaveProject', own)).status).toBe(404);
    expect((await ask('leaveProject', { ...lead, path: member(2) })).body).toMatchObject({ code: 'lead-stays' });
  });

  it('is refused or withdrawn, and removal tells why', async () => {
    await given(
      running({ members: [projectMember(2), projectMember(4)], requests: [projectRequest(3), projectRequest(5)] }),
    );
    const reason = { body: bodyOf('refuseProjectJoining') };
    expect((await ask('refuseProjectJoining', { ...lead, path: member(3), ...reason })).status).toBe(200);
    expect((await ask('readProject', { by: representative(3) })).body).toMatchObject({
      answers: [{ what: 'refused' }],
    });
    expect((await ask('withdrawProjectJoining', { by: representative(5), path: member(5) })).status).toBe(200);
    expect((await ask('removeFromProject', { ...lead, path: member(4), ...reason })).body).toMatchObject({
      members: [{ organisationId: organisationId(2) }],
    });
  });

  it('in a hole shows the hole until it is filled', async () => {
    await given(running({ roles }));
    expect((await ask('readPublicProject')).body).toMatchObject({ holes: [{ role: 'material', missing: 1 }] });
    expect((await ask('requestProjectHole', { by: representative(3), ...hole })).body).toMatchObject({
      requests: [{ hole: true }],
    });
    expect((await ask('approveProjectJoining', { ...lead, path: member(3) })).status).toBe(200);
    expect((await ask('readPublicProject')).body).toMatchObject({ holes: [], roles: [{ filled: 1, wanted: 1 }] });
    const late = { ...hole, body: { organisationId: organisationId(4), text: 'Кварц' } };
    expect((await ask('requestProjectHole', { by: representative(4), ...late })).body).toMatchObject({
      code: 'no-such-hole',
    });
    const outside = { ...hole, body: { organisationId: organisationId(9), text: 'Кварц' } };
    expect((await ask('requestProjectHole', { by: representative(9), ...outside })).body).toMatchObject({
      code: 'not-in-cluster',
    });
  });

  it('is not possible for one that has left the cluster', async () => {
    await given(running({ requests: [projectRequest(3)] }));
    const leaving = { by: representative(3), path: { clusterId: clusterId(), organisationId: organisationId(3) } };
    expect((await platform.api.call('leaveCluster', { ...leaving, body: {} })).status).toBe(200);
    expect((await ask('approveProjectJoining', { ...lead, path: member(3) })).body).toMatchObject({
      code: 'not-in-cluster',
    });
  });
});

describe('the contribution chain', () => {
  it('of a cluster shows its holes and who brings what, in one request', async () => {
    await given(running({ roles: [{ role: 'material', wanted: 2, note: 'Кварц высокой чистоты' }] }));
    platform.main.requests.length = 0;
    const chain = await platform.api.call('readContributionChain', { path: { clusterId: clusterId() } });
    expect(platform.main.requests).toEqual(['Query']);
    expect(chain.body).toMatchObject({
      missing: 2,
      links: [
        {
          kind: 'material',
          brought: [],
          holes: [{ projectId: projectId(), missing: 2, note: 'Кварц высокой чистоты' }],
        },
        { kind: 'component', brought: [{ organisationId: organisationId(2) }], holes: [] },
      ],
    });
  });

  it('is joined from outside by a request to the cluster that names the hole', async () => {
    await given(running({ roles: [{ role: 'material', wanted: 1 }] }));
    const asking = (role: string) =>
      platform.api.call('requestToJoin', {
        by: representative(9),
        path: { clusterId: clusterId(), organisationId: organisationId(9) },
        body: { contribution: { kind: role, text: 'Кварцевое волокно' }, hole: { projectId: projectId(), role } },
      });
    expect((await asking('software')).body).toMatchObject({ status: 409, code: 'no-such-hole' });
    expect((await asking('material')).body).toMatchObject({
      status: 'requested',
      hole: { projectId: projectId(), role: 'material' },
    });
  });
});
