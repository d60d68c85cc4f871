import * as z from 'zod';
import type { Aggregate } from '../../shared/domain/event.ts';
import { stateKey } from './keys.ts';
import { aggregateAt, counterAt, type Named } from './read-key.ts';
import type { Item, Key } from './table.ts';

/** Attributes that name what an item belongs to. */
const names = {
  clusterId: 'cluster',
  organisationId: 'organisation',
  departmentId: 'organisation',
  threadId: 'thread',
  commentId: 'comment',
  gatheringId: 'gathering',
  needId: 'need',
  mandateId: 'mandate',
  webhookId: 'webhook',
} as const satisfies Record<string, Aggregate>;

const Place = z.object({ pk: z.string(), sk: z.string() });
const counted: Readonly<Record<string, Aggregate>> = {
  founded: 'organisation',
  mandates: 'organisation',
  projects: 'cluster',
  needs: 'cluster',
  matches: 'need',
};

/** The states without which this item has no business here. */
export function parentsOf(item: Item): readonly Key[] {
  const { pk, sk } = Place.parse(item);
  const own = stateOf(aggregateAt(pk));
  const isState = own.some((key) => key.sk === sk);
  return [...(isState ? [] : own), ...stateOf(counterOwner(pk)), ...named(item), ...told(item)];
}

const stateOf = (parent: Named | undefined): Key[] => (parent === undefined ? [] : [stateKey(parent)]);

function counterOwner(pk: string): Named | undefined {
  const { what = '', id = '' } = counterAt(pk) ?? {};
  const aggregate = counted[what];
  return aggregate && { aggregate, id };
}

function named(of: unknown): Key[] {
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(names).flatMap(([attribute, aggregate]) => {
    const id = z.uuid().safeParse(Reflect.get(of, attribute)).data;
    return id === undefined ? [] : [stateKey({ aggregate, id })];
  });
}

/** A notification is about something. */
const told = (item: Item): Key[] => (item['entity'] === 'notification' ? named(item['data']) : []);
