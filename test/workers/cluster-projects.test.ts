import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onProjects } from '../../functions/projections/on-projects.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { RecipientsStore } from '../../functions/store/recipients-store.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { approveRequest } from '../../shared/domain/cluster/approve-request.ts';
import { leave } from '../../shared/domain/cluster/leave.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { active, gathering } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId, projectId } from '../builders/ids.ts';
import { requested } from '../builders/member.ts';
import { accepted } from '../builders/outcome.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { confirmedMembers, seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let clusters: ClusterStore;
let projects: ProjectStore;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
  projects = new ProjectStore(main.table);
});

const run = (type: string, seq = 1) =>
  onProjects(
    { aggregate: 'cluster', aggregateId: clusterId(), seq, type },
    {
      clusters,
      projects,
      events: new RecipientsStore(main.table),
      now: () => dayAfter(1),
      log: () => undefined,
    },
  );
const charter = (n: number, lead = 2) => ({
  id: projectId(n),
  title: `Лазер ${n}`,
  goal: 'Серийный волоконный лазер мощностью 2 кВт',
  stage: 'prototype' as const,
  lead: organisationId(lead),
});
const given = (cluster: Cluster, members = 31) => seed(main.table).cluster(cluster, confirmedMembers(members));
const opened = async () => (await projects.ofCluster(clusterId())).map(({ card }) => card);
/** Organisation n leaves; the number of its event. */
async function left(n: number): Promise<number> {
  const { cluster, members } = accepted(await clusters.loadFor(clusterId(), [organisationId(n)]));
  const [member] = members;
  if (member === undefined) throw new Error('no member');
  const change = accepted(leave(cluster, member, { reason: undefined, by: representative(n), at: dayAfter(2) }, mic));
  return accepted(await clusters.save(change)).version;
}

describe('a cluster that is registered', () => {
  it('has its projects, each once, however often and at the same time it is told', async () => {
    await given(active({ projects: [charter(1), charter(2, 3)] }));
    await Promise.all([run('cluster-registered'), run('cluster-registered'), run('cluster-registered')]);
    await run('cluster-registered');
    expect(await opened()).toMatchObject([
      { id: projectId(1), lead: organisationId(2), trl: 5, status: 'running' },
      { id: projectId(2), lead: organisationId(3) },
    ]);
    expect(accepted(await projects.load(projectId(1)))).toMatchObject({ version: 1, origin: 'charter' });
  });

  it('has no more of them after a project was changed and the message came late', async () => {
    await given(active({ projects: [charter(1)] }));
    await run('cluster-registered');
    const before = accepted(await projects.load(projectId(1)));
    await run('cluster-registered');
    expect(accepted(await projects.load(projectId(1)))).toEqual(before);
  });

  it('gets those that are added to its charter later', async () => {
    await given(active({ projects: [charter(1)] }));
    await run('cluster-edited');
    expect(await opened()).toHaveLength(1);
  });

  it('waits for a lead where the first one has left before', async () => {
    await given(active({ projects: [charter(1, 77)] }));
    await run('cluster-registered');
    expect((await opened())[0]).not.toHaveProperty('lead');
  });

  it('is not one that still gathers members', async () => {
    await given(gathering({ projects: [charter(1)] }), 2);
    await run('cluster-edited');
    expect(await opened()).toEqual([]);
  });
});

describe('a member that leaves', () => {
  beforeEach(async () => {
    await given(
      active({
        projects: [charter(1, 2), charter(2, 3)],
        counts: { participants: 31, partners: 0, invited: 0, requested: 0 },
      }),
    );
    await run('cluster-registered');
  });

  it('leaves its projects, once, and a project that it led waits for another lead', async () => {
    const seq = await left(2);
    await Promise.all([run('member-left', seq), run('member-left', seq)]);
    await run('member-left', seq);
    const project = accepted(await projects.load(projectId(1)));
    expect(project).toMatchObject({ version: 2, members: [] });
    expect(project.lead).toBeUndefined();
    expect(accepted(await projects.load(projectId(2)))).toMatchObject({ version: 1, lead: organisationId(3) });
  });

  it('leaves them as well when its leaving puts the cluster at risk', async () => {
    await left(31);
    const seq = await left(3);
    expect(accepted(await clusters.load(clusterId())).status).toBe('at-risk');
    await run('cluster-at-risk', seq);
    expect(accepted(await projects.load(projectId(2)))).toMatchObject({ members: [] });
  });
});

describe('an organisation that asks to join for a hole', () => {
  it('fills it when the coordinator lets it in, once', async () => {
    const counts = { participants: 31, partners: 0, invited: 0, requested: 1 };
    const hole = { projectId: projectId(1), role: 'material' } as const;
    const contribution = { kind: 'material', text: 'Кварцевое волокно' } as const;
    await seed(main.table).participants(40, 40);
    const asked = requested(40, { hole, contribution });
    await seed(main.table).cluster(active({ projects: [charter(1)], counts }), [...confirmedMembers(31), asked]);
    await run('cluster-registered');
    const loaded = accepted(await clusters.loadWith(clusterId(), organisationId(40)));
    if (loaded.member === undefined) throw new Error('no request');
    const approval = { by: coordinator(), at: dayAfter(2) };
    const change = accepted(approveRequest(loaded.cluster, loaded.member, loaded.organisation, approval, mic));
    const { version } = accepted(await clusters.save(change));
    await Promise.all([run('join-approved', version), run('join-approved', version)]);
    await run('join-approved', version);
    const project = accepted(await projects.load(projectId(1)));
    expect(project).toMatchObject({ version: 2, members: [{}, { contributions: [{ kind: 'material' }] }] });
  });
});
