import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '../../../shared/contracts/event-catalogue.ts';
import { webhookBody } from '../../../shared/contracts/present/webhook-body.ts';
import { webhookPayloads } from '../../../shared/contracts/webhook-payload.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import { noHash, PlatformEvent } from '../../../shared/domain/event.ts';
import { reachOf } from '../../../shared/domain/webhook/reach.ts';
import { asksFor, clusterOf, mayBeTold, visibleData } from '../../../shared/domain/webhook/receives.ts';
import { clusterId, hashOf, instant, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { webhook, webhookId } from '../../builders/webhook.ts';

const salt = { recipe: 2, salt: 'f'.repeat(32), actor: hashOf(7) };
const envelope = { seq: 7, at: instant(), actor: 'person-canary', previousHash: noHash, hash: hashOf(9), seal: salt };

/** One event of every type, in cluster 1 or about organisation 1, as the catalogue shows its data. */
const events = webhookPayloads().map(({ shape: { type, data } }) => {
  const aggregate = data.shape.aggregate.value;
  const aggregateId = aggregate === 'organisation' ? organisationId(1) : clusterId(1);
  const { example } = eventCatalogue[type.value];
  const inCluster = 'clusterId' in example ? { clusterId: clusterId(1) } : {};
  return PlatformEvent.parse({
    ...envelope,
    id: `${aggregateId}:7`,
    aggregate,
    aggregateId,
    type: type.value,
    data: { ...example, ...inCluster },
  });
});
const inCluster = events.filter((event) => clusterOf(event) !== undefined);

describe('an organisation that has nothing to do with it', () => {
  it.each(events.map((event) => [event.type, event] as const))('is never told of %s', (_, event) => {
    expect(mayBeTold(event, organisationId(77), undefined)).toBe(false);
  });

  it('is not told either when it was invited, asked, declined or was refused, unless it is about itself', () => {
    const strangers: Member[] = [invited(77), requested(77), { ...ended(77), status: 'declined' }];
    for (const event of inCluster)
      for (const member of strangers) expect(mayBeTold(event, organisationId(77), member), event.type).toBe(false);
  });
});

describe('a member', () => {
  it('is told of everything in its cluster but the department’s own work', () => {
    for (const event of inCluster)
      expect(mayBeTold(event, organisationId(5), confirmed(5)), event.type).toBe(
        !['desk', 'named'].includes(reachOf[event.type]),
      );
  });

  it('that left is told of what happened until then', () => {
    const left = (endedAt: string): Member => ({ ...ended(5), status: 'left', endedAt });
    const event = inCluster.find(({ type }) => type === 'cluster-edited');
    if (event === undefined) throw new Error('no such event');
    expect(mayBeTold(event, organisationId(5), left(instant()))).toBe(true);
    expect(mayBeTold(event, organisationId(5), left(instant(-1)))).toBe(false);
  });
});

it('whoever is not a member learns of no other organisation', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (numbers) => {
      const [own = 1] = numbers;
      const event = PlatformEvent.parse({
        ...envelope,
        id: `${clusterId()}:7`,
        aggregate: 'cluster',
        aggregateId: clusterId(),
        type: 'organisations-invited',
        data: { organisationIds: numbers.map((n) => organisationId(n)) },
      });
      const owner = { kind: 'organisation', organisationId: organisationId(own) } as const;
      const body = webhookBody(event, visibleData(event, owner, invited(own)));
      for (const other of numbers.slice(1)) expect(body).not.toContain(organisationId(other));
      expect(body).toContain(organisationId(own));
    }),
  );
});

it('who did it, and the salt of the seal, are in no body', () => {
  for (const event of events) {
    const body = webhookBody(event, visibleData(event, { kind: 'operator' }, undefined));
    expect(body).not.toMatch(/canary|seal|f{32}/);
    expect(JSON.parse(body)).toMatchObject({ type: event.type, data: { seq: 7, hash: event.hash } });
  }
});

it('a subscription gets what it asks for, and a test only its own', () => {
  const asked = (more: Parameters<typeof webhook>[1]) =>
    events.filter((event) => asksFor(webhook(1, more), event)).map(({ type }) => type);
  expect(asked({})).toEqual(events.map(({ type }) => type).filter((type) => type !== 'webhook-test'));
  expect(asked({ events: ['cluster-edited', 'webhook-test'] })).toEqual(['cluster-edited']);
  expect(asked({ clusterId: clusterId(2) })).toEqual([]);
  expect(asked({ clusterId: clusterId(1) })).toEqual(inCluster.map(({ type }) => type));
  expect(asked({ createdAt: instant(1) })).toEqual([]);
  const test = PlatformEvent.parse({
    ...events.find(({ type }) => type === 'webhook-test'),
    aggregateId: webhookId(1),
  });
  expect([asksFor(webhook(1), test), asksFor(webhook(2), test)]).toEqual([true, false]);
});
