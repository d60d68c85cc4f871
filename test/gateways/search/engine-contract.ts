import { beforeAll, describe, expect, it } from 'vitest';
import type { Query, SearchEngine } from '../../../functions/gateways/search/search-engine.ts';
import type { DirectoryWriter } from '../../../functions/gateways/search/search-engine.ts';
import { clusters, organisations, projects } from '../../../functions/gateways/search/shelves.ts';
import type {
  ClusterDocument,
  ListedOrganisation,
  ProjectDocument,
} from '../../../functions/gateways/search/documents.ts';
import { projectId } from '../../builders/ids.ts';
import { ClusterId } from '../../../shared/domain/ids.ts';
import { listedOrganisation, organisationId } from '../../builders/directory.ts';

export type DirectoryUnderTest = {
  readonly writer: DirectoryWriter;
  /** An engine that sees all that has been written. */
  readonly open: () => Promise<SearchEngine>;
};

const clusterId = (number: number) => ClusterId.parse(`10000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

const named = (number: number, name: string, more: Partial<ListedOrganisation> = {}): ListedOrganisation => ({
  ...listedOrganisation(number),
  kind: 'legal-entity',
  region: '77',
  status: 'participant',
  mainActivity: '26.11',
  additionalClasses: [],
  name,
  ...more,
});

const photonics: ClusterDocument = {
  id: clusterId(1),
  version: 3,
  status: 'active',
  title: 'Фотоника Москвы',
  summary: 'Лазеры, оптика и волоконная связь для столичной промышленности.',
  industries: ['26', '27'],
  participants: 2,
  partners: 0,
  threshold: 30,
  openToRequests: true,
  openedAt: '2026-01-01T09:00:00.000Z',
  registeredAt: '2026-02-01T09:00:00.000Z',
};
const additive: ClusterDocument = {
  ...photonics,
  id: clusterId(2),
  title: 'Аддитивные технологии',
  summary: 'Печать металлом и полимером.',
  industries: ['28'],
  status: 'gathering',
  openToRequests: false,
};
const projectOf = (cluster: ClusterDocument, number: number, title: string): ProjectDocument => ({
  id: projectId(number),
  version: 1,
  clusterId: cluster.id,
  clusterTitle: cluster.title,
  clusterStatus: cluster.status,
  title,
  goal: 'Собрать опытный образец и испытать его на городской площадке.',
  status: 'running',
  stage: 'pilot',
  trl: 7,
  lead: organisationId(1),
  industries: cluster.industries,
  since: cluster.openedAt,
});

const all = [
  named(1, 'ООО «Светолад»'),
  named(2, 'ООО «Светолад Плюс»', { mainActivity: '27.40', additionalClasses: ['26'] }),
  named(3, 'АО «Световой поток»', { region: '16', status: 'partner' }),
  named(4, 'ООО «SoftLink»', { mainActivity: '62.01' }),
  named(5, 'ИП Ёлкин Пётр Ильич', { kind: 'entrepreneur', mainActivity: '62.02', additionalClasses: ['26'] }),
  named(6, 'АО «Кристалл»', { mainActivity: '26.70' }),
];

/** What every engine behind the port must do; the same tests for all of them. */
export function describeEngine(name: string, start: () => Promise<DirectoryUnderTest>): void {
  describe(`The directory on ${name}`, () => {
    let writer: DirectoryWriter;
    let engine: SearchEngine;
    let open: () => Promise<SearchEngine>;

    beforeAll(async () => {
      ({ writer, open } = await start());
      await writer.putOrganisations(all);
      await writer.putCluster(
        photonics,
        [projectOf(photonics, 1, 'Городской лидар')],
        [organisationId(1), organisationId(6)],
      );
      await writer.putCluster(additive, [projectOf(additive, 1, 'Печать протезов')], []);
      engine = await open();
    });

    const ask = (text: string, more: Partial<Query> = {}) =>
      engine.search(organisations, { text, filters: {}, sort: 'relevance', limit: 10, ...more });
    const namesOf = async (text: string, more: Partial<Query> = {}) =>
      (await ask(text, more)).items.map((found) => found.name);

    it.each([
      ['светолад', 'ООО «Светолад»'],
      ['ООО "СВЕТОЛАД"', 'ООО «Светолад»'],
      ['светоладом', 'ООО «Светолад»'],
      ['svetolad', 'ООО «Светолад»'],
      ['cdtnjkfl', 'ООО «Светолад»'],
      ['светалад', 'ООО «Светолад»'],
      ['ёлкин', 'ИП Ёлкин Пётр Ильич'],
      ['елкин', 'ИП Ёлкин Пётр Ильич'],
      ['софтлинк', 'ООО «SoftLink»'],
      ['кристал', 'АО «Кристалл»'],
      ['светового потока', 'АО «Световой поток»'],
    ])('finds by %s first of all %s', async (text, expected) => {
      expect((await namesOf(text))[0]).toBe(expected);
    });

    it('finds by a whole INN, its beginning and its middle', async () => {
      const { inn, name: expected } =
        listedOrganisation(6).kind === 'legal-entity' ? named(6, 'АО «Кристалл»') : named(6, '');
      for (const part of [inn, inn.slice(0, 6), inn.slice(3, 9)]) expect(await namesOf(part)).toContain(expected);
    });

    it('finds by what an organisation does', async () => {
      expect(await namesOf('разработка программного обеспечения')).toContain('ООО «SoftLink»');
    });

    it('finds nothing for what is nowhere, and says so', async () => {
      for (const text of ['щъщъщъщъщъ', 'щъщъщъщъщъ ъщъщъщъщъщ', 'щ'])
        expect(await ask(text)).toMatchObject({ items: [], total: 0, next: undefined, understood: 'as-typed' });
    });

    it('keeps what has words that differ only behind their fortieth letter, within a character', async () => {
      const long = 'а'.repeat(39);
      const one = named(20, `ООО «${long}\u{10330} ${long}\u{20000}»`);
      await writer.putOrganisations([one]);
      const { items } = await (
        await open()
      ).search(organisations, {
        text: long,
        filters: {},
        sort: 'relevance',
        limit: 10,
      });
      expect(items.map(({ id }) => id)).toEqual([one.id]);
      await writer.removeOrganisations([one.id]);
      await open();
    });

    it('tells how the query had to be understood', async () => {
      expect((await ask('светолад')).understood).toBe('as-typed');
      expect((await ask('светалад')).understood).toBe('misspelt');
      expect((await ask('')).understood).toBe('everything');
      expect((await ask('кристалл неведомый')).understood).toBe('some-words');
    });

    it('puts whoever has all words but the one that nobody knows first', async () => {
      expect((await namesOf('неведомый световой поток'))[0]).toBe('АО «Световой поток»');
    });

    it.each(['', 'с', 'све', 'светалад', 'rhbcnfk', '7', 'неведомый световой поток'])(
      'suggests for "%s" what a search shows first, in the region that is wanted',
      async (text) => {
        const asked = { text, filters: { region: ['77'] }, limit: 3 };
        const { items, asOf } = await engine.search(organisations, { ...asked, sort: 'relevance' });
        expect(await engine.suggest(organisations, asked)).toEqual({ items, asOf });
      },
    );

    it('lists everybody by name when nothing is asked', async () => {
      const { items, total } = await ask('');
      expect(total).toBe(6);
      expect(items.map((found) => found.name).slice(0, 2)).toEqual(['ООО «SoftLink»', 'ИП Ёлкин Пётр Ильич']);
    });

    it('counts every facet with the filters of the others', async () => {
      const { facets, total } = await ask('', { filters: { class: ['26'], region: ['77'] } });
      const countsOf = (facet: string) =>
        Object.fromEntries(
          facets.find((one) => one.name === facet)?.values.map(({ value, count }) => [value, count]) ?? [],
        );
      expect(total).toBe(2);
      expect(countsOf('class')).toEqual({ '26': 2, '27': 1, '62': 2 });
      expect(countsOf('region')).toEqual({ '77': 2, '16': 1 });
      expect(countsOf('kind')).toEqual({ 'legal-entity': 2 });
      expect(countsOf('membership')).toEqual({ 'in-cluster': 2 });
    });

    it('takes several values of one facet as either of them', async () => {
      expect((await ask('', { filters: { class: ['27', '62'] } })).total).toBe(3);
    });

    it('gives every entry once, page by page, in every order', async () => {
      for (const sort of ['relevance', 'name', 'newest'] as const)
        for (const text of ['', 'свет']) {
          const whole = await ask(text, { sort, limit: 50 });
          const seen = new Array<string>();
          let after: Query['after'];
          do {
            const page = await ask(text, { sort, limit: 2, after });
            seen.push(...page.items.map(({ id }) => id));
            after = page.next;
          } while (after !== undefined);
          expect(seen).toEqual(whole.items.map(({ id }) => id));
        }
    });

    it('knows who is in a cluster', async () => {
      const { items } = await ask('', { filters: { membership: ['in-cluster'] } });
      expect(items.map(({ clusters: found }) => found)).toEqual([[photonics.id], [photonics.id]]);
    });

    it('finds clusters by title, purpose and industry, with several industries each', async () => {
      const found = await engine.search(clusters, { text: 'лазеров', filters: {}, sort: 'relevance', limit: 10 });
      expect(found.items).toEqual([photonics]);
      const everything = await engine.search(clusters, {
        text: '',
        filters: { class: ['27'] },
        sort: 'name',
        limit: 10,
      });
      expect(everything.total).toBe(1);
      expect(everything.facets.find((facet) => facet.name === 'class')?.values).toContainEqual({
        value: '28',
        count: 1,
      });
    });

    it('finds projects by title, goal and stage', async () => {
      const query = { text: 'лидара', filters: { stage: ['pilot'] }, sort: 'relevance', limit: 10 } as const;
      expect((await engine.search(projects, query)).items).toEqual([projectOf(photonics, 1, 'Городской лидар')]);
    });

    it('names candidates of an industry, the main one first', async () => {
      const query = { classes: ['26'], first: ['26'], regions: ['77'], except: [organisationId(6)], limit: 10 };
      expect((await engine.candidates(query)).items.map(({ id }) => id)).toEqual([
        organisationId(1),
        organisationId(2),
        organisationId(5),
      ]);
    });

    it('names nobody as a candidate who is closed to invitations, and finds them in the search all the same', async () => {
      const query = { classes: ['62'], first: ['62'], regions: ['77'], except: [], limit: 10 };
      const known = async () => (await engine.candidates(query)).items.map(({ id }) => id);
      const closed = named(8, 'ООО «Тихий дом»', { mainActivity: '62.01', openToInvitations: false, version: 2 });
      const before = await known();
      await writer.putOrganisations([{ ...closed, openToInvitations: true, version: 1 }]);
      engine = await open();
      expect(await known()).toContain(organisationId(8));
      await writer.putOrganisations([closed]);
      engine = await open();
      expect(await known()).toEqual(before);
      expect(await namesOf('тихий дом')).toEqual(['ООО «Тихий дом»']);
      // Being taken into a cluster writes the entry anew.
      await writer.putCluster({ ...additive, version: 9 }, [], [organisationId(8)]);
      engine = await open();
      expect(await known()).toEqual(before);
      await writer.removeOrganisations([organisationId(8)]);
      engine = await open();
    });

    it('follows changes, ignores what is older, and forgets what left', async () => {
      await writer.putOrganisations([named(7, 'ООО «Старое имя»', { version: 2 })]);
      await writer.putOrganisations([named(7, 'ООО «Новое имя»', { version: 3 })]);
      expect(await writer.putOrganisations([named(7, 'ООО «Старое имя»', { version: 2 })])).toBe(0);
      engine = await open();
      expect(await namesOf('новое имя')).toEqual(['ООО «Новое имя»']);
      expect(await namesOf('старое')).toEqual([]);
      await writer.removeOrganisations([organisationId(7)]);
      engine = await open();
      expect(await namesOf('новое')).toEqual([]);
    });

    it('moves members and projects with their cluster', async () => {
      const smaller = { ...photonics, version: 4 };
      await writer.putCluster(smaller, [], [organisationId(6)]);
      engine = await open();
      expect((await ask('', { filters: { membership: ['in-cluster'] } })).items.map(({ id }) => id)).toEqual([
        organisationId(6),
      ]);
      await writer.removeCluster(photonics.id);
      engine = await open();
      expect((await ask('', { filters: { membership: ['in-cluster'] } })).total).toBe(0);
      expect([...(await writer.clusterVersions()).keys()]).toEqual([additive.id]);
    });

    it('knows projects by state and level, follows them with their cluster, and ignores what is older', async () => {
      const title = 'Печать титана';
      const first = projectOf(additive, 3, title);
      const found = async (filters: Query['filters']) =>
        (await engine.search(projects, { text: 'титан', filters, sort: 'relevance', limit: 10 })).items;
      await writer.putCluster({ ...additive, version: 20 }, [{ ...first, status: 'proposed', version: 20 }], []);
      expect((await writer.projectVersions()).has(first.id)).toBe(false);
      await writer.putCluster({ ...additive, version: 21 }, [{ ...first, version: 2, trl: 8 }], []);
      engine = await open();
      expect(await found({ status: ['running'], trl: ['8'] })).toMatchObject([{ id: first.id, version: 2 }]);
      expect(await found({ status: ['proposed'] })).toEqual([]);
      expect((await writer.projectVersions()).get(first.id)).toBe(2);
      await writer.putCluster({ ...additive, version: 20 }, [first], []);
      await writer.putCluster(
        { ...additive, version: 22 },
        [{ ...first, version: 2, trl: 8, clusterTitle: 'Новое' }],
        [],
      );
      engine = await open();
      expect(await found({})).toMatchObject([{ version: 2, trl: 8, clusterTitle: 'Новое' }]);
    });

    it('remembers how far it has read', async () => {
      expect(await writer.watermark('ORGS#participant')).toBeUndefined();
      await writer.setWatermark('ORGS#participant', '2026-05-01T09:00:00.000Z');
      expect(await writer.watermark('ORGS#participant')).toBe('2026-05-01T09:00:00.000Z');
    });
  });
}
