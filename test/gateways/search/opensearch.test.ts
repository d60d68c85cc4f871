import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OpenSearch, SearchOutage } from '../../../functions/gateways/search/opensearch/client.ts';
import { indexOf } from '../../../functions/gateways/search/opensearch/indices.ts';
import { OpenSearchEngine } from '../../../functions/gateways/search/opensearch/opensearch-engine.ts';
import { OpenSearchKeeper } from '../../../functions/gateways/search/opensearch/opensearch-keeper.ts';
import { OpenSearchWriter } from '../../../functions/gateways/search/opensearch/opensearch-writer.ts';
import { write } from '../../../functions/gateways/search/opensearch/bulk.ts';
import { projects, organisations } from '../../../functions/gateways/search/shelves.ts';
import { listedOrganisation } from '../../builders/directory.ts';
import { startOpenSearchServer } from '../../fakes/opensearch/server.ts';
import { describeEngine } from './engine-contract.ts';

const password = 'a-secret-of-the-test';
const asOf = '2026-05-01T09:00:00.000Z';
type Started = Awaited<ReturnType<typeof startOpenSearchServer>>;

async function started() {
  const server = await startOpenSearchServer(password);
  const client = new OpenSearch({ endpoint: server.url, password, timeoutMilliseconds: 300 });
  const keeper = new OpenSearchKeeper(client);
  await keeper.change(async () => asOf);
  return { server, client, keeper, engine: new OpenSearchEngine(client) };
}

let contract: Started | undefined;
afterAll(() => contract?.stop());

describeEngine('OpenSearch, as a fake of ours understands it', async () => {
  const { server, client, keeper, engine } = await started();
  contract = server;
  return {
    writer: new OpenSearchWriter(client),
    open: async () => {
      await keeper.change(async () => asOf);
      return engine;
    },
  };
});

describe('The OpenSearch adapter', () => {
  let world: Awaited<ReturnType<typeof started>>;
  beforeAll(async () => {
    world = await started();
  });
  afterEach(() => {
    world.server.fake.instead = undefined;
    world.server.fake.to = '/';
  });
  afterAll(() => world.server.stop());

  const everything = { text: '', filters: {}, sort: 'relevance', limit: 10 } as const;

  it.each([
    ['is overloaded', { status: 429, body: {} }],
    ['fails', { status: 503, body: 'down' }],
    ['does not answer in time', 'silence'],
    ['answers something else', { status: 200, body: '<html>' }],
    ['redirects', { status: 302, body: {} }],
    ['says more than it can have to say', { status: 200, body: 'x'.repeat(8_000_001) }],
  ] as const)('calls it an outage, and not an empty directory, when the server %s', async (_, instead) => {
    world.server.fake.instead = instead;
    await expect(world.engine.search(organisations, everything)).rejects.toThrow(SearchOutage);
    await expect(world.keeper.change(async () => asOf)).rejects.toThrow(SearchOutage);
  });

  it.each([
    ['ran out of time', { timed_out: true, _shards: { failed: 0 } }],
    ['saw a part of the index only', { timed_out: false, _shards: { failed: 1 } }],
  ])('does not take for an answer what %s', async (_, told) => {
    world.server.fake.to = '_search';
    world.server.fake.instead = { status: 200, body: { ...told, hits: { total: { value: 0 }, hits: [] } } };
    await expect(world.engine.search(organisations, everything)).rejects.toThrow(SearchOutage);
  });

  it('calls a wrong password an outage', async () => {
    const stranger = new OpenSearchEngine(new OpenSearch({ endpoint: world.server.url, password: 'another' }));
    await expect(stranger.search(organisations, everything)).rejects.toThrow('status 401');
  });

  it('does not send its password over an open line', () => {
    expect(() => new OpenSearch({ endpoint: 'http://search.example', password })).toThrow('https');
  });

  it('says until when changes are in it', async () => {
    expect((await world.engine.search(organisations, everything)).asOf).toBe(asOf);
  });

  it('ends the run when another one wrote what it had read', async () => {
    const writer = new OpenSearchWriter(world.client);
    await writer.putOrganisations([listedOrganisation(50)]);
    const { id } = listedOrganisation(50);
    const late = { _index: indexOf('organisations'), _id: id };
    await expect(write(world.client, [{ create: late, document: { id } }])).rejects.toThrow('409');
    const stale = { ...late, if_seq_no: 999, if_primary_term: 1 };
    await expect(write(world.client, [{ index: stale, document: { id } }])).rejects.toThrow('409');
  });

  it('writes the same twice without a second write', async () => {
    const writer = new OpenSearchWriter(world.client);
    expect(await writer.putOrganisations([listedOrganisation(51)])).toBe(1);
    expect(await writer.putOrganisations([listedOrganisation(51)])).toBe(0);
  });

  it('asks this, word for word', async () => {
    world.server.asked.length = 0;
    const filters = { stage: ['pilot'], class: ['26'] };
    await world.engine.search(projects, {
      text: 'лидар',
      filters,
      sort: 'relevance',
      limit: 2,
      after: { k0: '7.5', k1: 'a/1' },
    });
    const first = world.server.asked.find(({ path }) => path.endsWith('/_search'));
    expect(first?.path).toBe('/directory-3-projects/_search');
    const stage = { terms: { 'facets.stage': ['pilot'] } };
    const okved = { terms: { 'facets.class': ['26'] } };
    const counted = (facet: string, filter: readonly object[]) => ({
      filter: { bool: { filter } },
      aggs: { values: { terms: { field: `facets.${facet}`, size: 100 } } },
    });
    const anyForm = [
      {
        multi_match: {
          query: 'лидар',
          fields: ['surface^10', 'surface.beginnings^5', 'surface.stemmed^6'],
          type: 'most_fields',
        },
      },
      { match: { sounds: { query: 'lidar', boost: 3 } } },
      { match: { about: { query: 'лидар' } } },
    ];
    const word = { bool: { should: anyForm, minimum_should_match: 1 } };
    expect(JSON.parse(first?.body ?? '')).toEqual({
      query: {
        bool: {
          must: [{ bool: { should: [{ bool: { must: [word] } }], minimum_should_match: 1 } }],
          should: [
            { constant_score: { filter: { term: { plain: 'лидар' } }, boost: 500 } },
            { constant_score: { filter: { term: { size: 1 } }, boost: 2 } },
            { constant_score: { filter: { term: { favoured: true } }, boost: 0.2 } },
          ],
        },
      },
      post_filter: { bool: { filter: [stage, okved] } },
      aggs: {
        found: { filter: { match_all: {} } },
        status: counted('status', [stage, okved]),
        stage: counted('stage', [okved]),
        trl: counted('trl', [stage, okved]),
        section: counted('section', [stage, okved]),
        class: counted('class', [stage]),
        clusterStatus: counted('clusterStatus', [stage, okved]),
      },
      sort: [{ _score: 'desc' }, { id: 'asc' }],
      search_after: [7.5, 'a/1'],
      size: 3,
      track_total_hits: true,
      _source: ['document'],
      timeout: '2s',
    });
  });
});
