import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { clusterKey } from '../../functions/store/keys.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { snapshotKey } from '../../shared/contracts/files.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { ProjectChange } from '../../shared/domain/project/change.ts';
import type { Project } from '../../shared/domain/project/project.ts';
import { registerFacts } from '../builders/facts.ts';
import { active, gathering, withdrawn } from '../builders/cluster.ts';
import { clusterId, organisationId, projectId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { planned, running } from '../builders/project.ts';
import { participant, refusedOrganisation } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());

const named = (number: number, name: string, more: object = {}) =>
  participant(number, { facts: registerFacts(number, { name }), ...more });

async function save(after: Organisation, before?: Organisation): Promise<void> {
  const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
  const change = { before, after, fact, actor: 'system', claims: [], releases: [], at: new Date() } as const;
  expect(await new OrganisationStore(platform.main.table).save(change)).toMatchObject({ ok: true });
}

const Page = z.object({
  items: z.array(z.object({ id: z.string() })),
  next: z.string().optional(),
  total: z.int(),
  understood: z.string(),
  facets: z.array(z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), count: z.int() })) })),
  asOf: z.string(),
});
const find = async (query: Readonly<Record<string, string>>) =>
  Page.parse((await platform.api.call('searchOrganisations', { query })).body);
const Projects = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const projectsFound = async (query: Readonly<Record<string, string>> = {}) =>
  Projects.parse((await platform.api.call('searchProjects', { query })).body).items;
const stepOf = (before: Project | undefined, after: Project): ProjectChange => {
  const { clusterId: within, trl } = after;
  const opened = { type: 'project-opened', data: { clusterId: within, origin: 'opened', trl } } as const;
  const fact = before === undefined ? opened : ({ type: 'project-started', data: { clusterId: within } } as const);
  return { before, after, fact, actor: 'system', at: new Date(after.updatedAt) };
};
const idsOf = async (query: Readonly<Record<string, string>>) => (await find(query)).items.map(({ id }) => id);

beforeEach(async () => {
  platform = await engine.fresh();
  await save(named(1, 'ООО «Светолад»'));
  await save(named(2, 'АО «Городские лазеры»'));
  await save(refusedOrganisation(4));
  await platform.given.cluster(active({ id: clusterId(1) }), [founder(), confirmed(2), invited(5)]);
  await platform.given.cluster(gathering({ id: clusterId(2), openToRequests: false }), []);
  await platform.given.cluster(withdrawn({ id: clusterId(3) }));
  await platform.api.directory.refresh();
});

describe('GET /public/search/organisations', () => {
  it('finds by a mistyped name and tells how it was understood, and of when the directory is', async () => {
    const found = await find({ q: 'светалад' });
    expect(found).toMatchObject({ total: 1, understood: 'misspelt', asOf: platform.api.now.toISOString() });
    expect(found.items.map(({ id }) => id)).toEqual([organisationId(1)]);
  });

  it('never shows who was not admitted', async () => {
    expect(await idsOf({})).toEqual([organisationId(2), organisationId(1)]);
  });

  it('knows members of visible clusters, and only those that confirmed', async () => {
    const { items, facets } = await find({ membership: 'in-cluster' });
    expect(items.map(({ id }) => id)).toEqual([organisationId(2), organisationId(1)]);
    expect(facets.find(({ name }) => name === 'membership')?.values).toContainEqual({ value: 'in-cluster', count: 2 });
  });

  it('continues with a cursor, which fits its own query only', async () => {
    const { next = '' } = await find({ limit: '1', sort: 'name' });
    expect(await idsOf({ limit: '1', sort: 'name', cursor: next })).toEqual([organisationId(1)]);
    const other = await platform.api.call('searchOrganisations', { query: { q: 'лазер', cursor: next } });
    expect(other).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });

  it('goes on after the last one shown when the directory has changed meanwhile', async () => {
    const { next = '' } = await find({ limit: '1', sort: 'name' });
    await save(named(3, 'ООО «Астра»'));
    await save(named(6, 'ООО «Мост»'));
    await platform.api.directory.refresh();
    expect(await idsOf({ sort: 'name', cursor: next })).toEqual([organisationId(6), organisationId(1)]);
  });

  it('follows a change of name and forgets who is no longer admitted', async () => {
    const before = named(1, 'ООО «Светолад»');
    const at = new Date(Date.parse(before.updatedAt) + 1000).toISOString();
    const renamed = { ...named(1, 'ООО «Тенелад»'), version: before.version + 1, updatedAt: at };
    await save(renamed, before);
    await platform.api.directory.refresh();
    expect(await idsOf({ q: 'тенелад' })).toEqual([organisationId(1)]);
    expect(await idsOf({ q: 'светолад' })).toEqual([]);
    const gone = { ...refusedOrganisation(1), version: renamed.version + 1, updatedAt: at };
    await save(gone, renamed);
    await platform.api.directory.refresh();
    expect(await idsOf({ q: 'тенелад' })).toEqual([]);
  });

  it('answers nothing, honestly dated, before anything was indexed', async () => {
    const { api } = await engine.fresh();
    expect((await api.call('searchOrganisations', {})).body).toMatchObject({
      items: [],
      total: 0,
      asOf: '1970-01-01T00:00:00.000Z',
    });
  });

  it('writes no query into a log', async () => {
    await find({ q: 'светалад' });
    expect(JSON.stringify(platform.api.logged)).not.toContain('светалад');
  });
});

describe('GET /public/search/clusters and /projects', () => {
  it('finds visible clusters and their projects, and no others', async () => {
    const clusters = Page.parse((await platform.api.call('searchClusters', {})).body);
    expect(clusters.items.map(({ id }) => id)).toEqual([clusterId(1)]);
    expect(await projectsFound()).toEqual([]);
    await platform.given.cluster(gathering({ id: clusterId(4), version: 5, openToRequests: true }), []);
    await platform.api.directory.refresh();
    expect(await projectsFound()).toMatchObject([{ clusterId: clusterId(4), status: 'proposed' }]);
  });

  it('follows the projects of a cluster: opened, further, and with its cluster', async () => {
    const projects = new ProjectStore(platform.main.table);
    const { directory } = platform.api;
    const opened = planned({ clusterId: clusterId(1), trl: 3 });
    expect(await projects.save(stepOf(undefined, opened))).toMatchObject({ ok: true });
    await directory.refresh();
    expect(await projectsFound()).toMatchObject([{ id: opened.id, status: 'planned', stage: 'research', trl: 3 }]);
    const at = new Date(Date.parse(opened.updatedAt) + 1000).toISOString();
    const further = running({ clusterId: clusterId(1), trl: 7, version: 2, updatedAt: at });
    expect(await projects.save(stepOf(opened, further))).toMatchObject({ ok: true });
    await directory.refresh();
    expect(await projectsFound({ status: 'running', trl: '7,8' })).toMatchObject([{ id: opened.id, stage: 'pilot' }]);
    expect(await projectsFound({ status: 'planned' })).toEqual([]);
    // Read again within the overlap: nothing is written twice.
    const before = (await directory.files.get(snapshotKey))?.etag;
    await directory.refresh();
    expect((await directory.files.get(snapshotKey))?.etag).toBe(before);
    const { table } = platform.main;
    await table.update({
      update: clusterKey(clusterId(1)),
      set: 'SET title = :title, version = version + :one',
      values: { ':title': 'Другое имя', ':one': 1 },
    });
    await directory.refresh();
    expect(await projectsFound()).toMatchObject([{ id: opened.id, clusterTitle: 'Другое имя', trl: 7 }]);
  });

  it('does not lose a project whose event came before the end of what was read', async () => {
    const projects = new ProjectStore(platform.main.table);
    const [early, late] = [
      planned({ clusterId: clusterId(1) }),
      planned({ clusterId: clusterId(1), id: projectId(2) }),
    ];
    const minuteLater = new Date(Date.parse(early.updatedAt) + 60_000).toISOString();
    expect(await projects.save(stepOf(undefined, { ...late, updatedAt: minuteLater }))).toMatchObject({ ok: true });
    await platform.api.directory.refresh();
    expect(await projects.save(stepOf(undefined, early))).toMatchObject({ ok: true });
    await platform.api.directory.refresh();
    expect((await projectsFound()).map(({ id }) => id).toSorted()).toEqual([early.id, late.id]);
  });

  it('forgets a cluster that has ended, and who was in it', async () => {
    const { table } = platform.main;
    await table.update({
      update: { pk: `CLUSTER#${clusterId(1)}`, sk: 'HEAD' },
      set: 'SET #status = :status, withdrawnAt = :at, version = version + :one, listingPk = :list',
      names: { '#status': 'status' },
      values: {
        ':status': 'withdrawn',
        ':at': platform.api.now.toISOString(),
        ':one': 1,
        ':list': 'CLUSTERS#withdrawn',
      },
    });
    await platform.api.directory.refresh();
    expect(Page.parse((await platform.api.call('searchClusters', {})).body).total).toBe(0);
    expect(await idsOf({ membership: 'in-cluster' })).toEqual([]);
  });
});

describe('GET /public/search/suggest', () => {
  it('offers names of every kind while somebody types', async () => {
    const { body } = await platform.api.call('suggest', { query: { q: 'гор' } });
    expect(body).toMatchObject({
      items: [{ kind: 'organisation', id: organisationId(2), text: 'АО «Городские лазеры»' }],
    });
  });
});

describe('A run of the directory', () => {
  it('changes nothing when another run was faster', async () => {
    const { directory } = platform.api;
    await save(named(7, 'ООО «Опоздавшие»'));
    const { put } = directory.files;
    let overtaken = false;
    directory.files.put = async (key, bytes, options) => {
      if (!overtaken && key.endsWith('.gz')) {
        overtaken = true;
        await put(key, new Uint8Array([1]), { contentType: 'x' });
      }
      return put(key, bytes, options);
    };
    await expect(directory.refresh()).resolves.toBeUndefined();
    expect(platform.api.logged.map(({ code }) => code)).toContain('directory-overtaken');
  });

  it('asks the table little when nothing has changed', async () => {
    platform.main.requests.length = 0;
    await platform.api.directory.refresh();
    expect(platform.main.requests.length).toBeLessThan(20);
    expect(new Set(platform.main.requests)).toEqual(new Set(['Query']));
  });
});
