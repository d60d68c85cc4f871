import { beforeAll, describe, expect, it } from 'vitest';
import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { seedCity } from '../../infra/ops/seed/seed-city.ts';
import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { Member } from '../../shared/domain/cluster/member.ts';
import { noHash, PlatformEvent } from '../../shared/domain/event.ts';
import { Project } from '../../shared/domain/project/project.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { dayPeriod } from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { projectsOf } from '../../functions/directory/projects-of.ts';
import { isAdmitted, Organisation } from '../../shared/domain/organisation/organisation.ts';
import { marshall } from '../../functions/store/attributes.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { SimulatedDynamo } from '../simulation/aws/simulated-dynamo.ts';
import { SimulatedTable } from '../simulation/aws/simulated-table.ts';
import { verifyWorld } from '../fakes/verify-world.ts';
import { dynamo } from '../../functions/aws/dynamo-db.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const items = new Map<string, Item & Key>();
const told: number[] = [];
let result: Awaited<ReturnType<typeof seedCity>>;
const of = (entity: string) => [...items.values()].filter((item) => item['entity'] === entity);

beforeAll(async () => {
  const write = async (some: readonly (Item & Key)[]): Promise<void> => {
    for (const item of some) items.set(`${item.pk}|${item.sk}`, item);
  };
  result = await seedCity({
    organisations: 5000,
    now,
    pseudonym: pseudonyms('a key of the test'),
    writer: { write, finish: async () => undefined },
    tell: (_, share) => told.push(share),
  });
}, 120_000);

describe('a seeded city', () => {
  it('has as many organisations as were asked for, each number once, from Moscow and 81 regions', () => {
    const organisations = of('organisation').map((item) => Organisation.parse(item));
    expect(organisations).toHaveLength(5000);
    expect(Object.values(result.organisations).reduce((sum, count) => sum + count, 0)).toBe(5000);
    const admitted = organisations.filter(isAdmitted);
    expect(new Set(admitted.map(({ facts }) => facts.inn)).size).toBe(admitted.length);
    expect(new Set(admitted.map(({ facts }) => facts.region)).size).toBe(82);
    // INN and OGRN of whoever was not refused.
    const standing = organisations.filter(({ status }) => status !== 'refused').length;
    expect(of('claim').filter((item) => item['organisationId'] !== undefined)).toHaveLength(2 * standing);
  });

  it('has 14 registered clusters with more than 850 companies and 36 projects, and four applications', () => {
    const clusters = of('cluster').map((item) => Cluster.parse(item));
    const active = clusters.filter(({ status }) => status === 'active');
    expect(active).toHaveLength(14);
    expect(clusters).toHaveLength(result.clusters);
    const projects = of('project').map((item) => Project.parse(item));
    expect(projects).toHaveLength(36);
    expect(projects.every(({ lead }) => lead !== undefined)).toBe(true);
    const happened = fold(
      noStatistics,
      of('event').map((item) => PlatformEvent.parse(item)),
    );
    expect(figuresOf(happened, dayPeriod('2026-11-20')).projects.value).toBe(36);
    const found = active.flatMap((cluster) =>
      projectsOf(
        cluster,
        projects.filter(({ clusterId }) => clusterId === cluster.id),
      ),
    );
    expect(found).toHaveLength(36);
    expect(of('project-card').filter(({ pk }) => pk.startsWith('CLUSTER#'))).toHaveLength(36);
    const ids = new Set(active.map(({ id }) => id));
    const members = of('member').map((item) => Member.parse(item));
    const companies = members.filter(({ clusterId, status }) => ids.has(clusterId) && status === 'confirmed');
    expect(new Set(companies.map(({ organisationId }) => organisationId)).size).toBeGreaterThan(850);
    for (const { id, counts } of clusters) {
      const confirmed = members.filter(({ clusterId, status }) => clusterId === id && status === 'confirmed');
      expect(confirmed).toHaveLength(counts.participants + counts.partners);
    }
    expect(of('report')).toHaveLength(15);
    expect(of('decision')).toHaveLength(14);
  });

  it('has a past without gaps that nobody is told of, and no future', () => {
    const events = of('event').map((item) => PlatformEvent.parse(item));
    const byAggregate = Map.groupBy(events, ({ aggregateId }) => aggregateId);
    for (const history of byAggregate.values()) {
      const chain = history.toSorted((one, other) => one.seq - other.seq);
      expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, index) => index + 1));
      expect(chain.map(({ previousHash }) => previousHash)).toEqual(
        [noHash, ...chain.map(({ hash }) => hash)].slice(0, -1),
      );
    }
    for (const item of of('event')) expect(item['unsentPk']).toBeUndefined();
    for (const { at } of events) expect(at < now.toISOString()).toBe(true);
    expect(Math.max(...told)).toBe(1);
  });

  it('is one in which the daily verification finds nothing', { timeout: 300_000 }, async () => {
    const unconditional = { when: undefined, names: undefined, values: undefined };
    const table = new SimulatedTable(tableSchema, (changes) => changes.forEach((change) => table.follow(change)));
    for (const item of items.values())
      table.write([{ ...unconditional, kind: 'put', pk: item.pk, sk: item.sk, item: marshall(item) }]);
    const answered = new SimulatedDynamo(new Map([['main', table]]));
    const nowhere = dynamo({ AWS_REGION: 'here', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' });
    const client = Object.assign(nowhere, { send: async (command: object) => answered.run(command) });
    const { run, violations, completed, clock } = verifyWorld({ client, name: 'main' });
    clock.now = now;
    await run();
    expect(violations()).toEqual([]);
    expect(Number(completed()?.count)).toBeGreaterThan(items.size);
  });
});
