import * as z from 'zod';
import { eventKey, feedList, listingIndex } from '../../functions/store/keys.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { addDays } from '../../shared/domain/days.ts';
import { lastDay } from './around.ts';
import type { CityBlock } from './block.ts';

/** Makes the entry with this number, from 1 on: of the same size as its model, in the same lists. */
type Another = (number: number) => Item & Key;
export type Entry = {
  /** The list, by the kind of its entries and the beginning of its name. */
  readonly list: string;
  /** A list of days has one entry a day: a million would be older than the city. */
  readonly ofDays: boolean;
  readonly another: Another;
};

type First = Pick<CityBlock, 'items' | 'clusterId' | 'projectId'>;
const Copied = z.looseObject({ pk: z.string(), sk: z.string() });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Entries that are told apart by an id, and where it stands in them. */
const idOf: Readonly<Record<string, string>> = {
  cluster: 'id',
  registration: 'clusterId',
  thread: 'id',
  comment: 'id',
  gathering: 'id',
  'public-gathering': 'id',
  need: 'id',
  'need-card': 'cardId',
  'city-request': 'id',
  'city-answer': 'id',
  'city-department': 'departmentId',
  delivery: 'eventId',
};
/** Entries that are told apart by their day. */
const ofDays = ['head', 'figure', 'correction'];

/** What stands in lists of the first block, or of the whole city: a list grows by what this makes. */
export function entriesOf({ items, clusterId, projectId }: First): readonly Entry[] {
  const byId = items.flatMap((item) => {
    const id = uuid.exec(String(item[idOf[String(item['entity'])] ?? '']))?.[0];
    return id === undefined ? [] : [withOther([id], item)];
  });
  const cards = items.filter(({ entity, ...item }) => entity === 'project-card' && holds(item, projectId));
  const days = items.filter(
    ({ entity, pk }) => ofDays.includes(String(entity)) && (entity !== 'figure' || pk.endsWith('#organisations')),
  );
  const events = items.filter(({ entity, pk }) => entity === 'event' && pk.endsWith(clusterId));
  const last = events.reduce((one, other) => (one.sk > other.sk ? one : other));
  return [
    ...byId,
    // In the lists of all clusters: how many projects one cluster has is bounded.
    ...cards.map((item) => withOther([projectId, clusterId], item)),
    ...days.map(onAnotherDay),
    next(last),
  ].map((another) => ({ ...listOf(another(1)), another }));
}

function listOf({ entity, pk, sk, listingPk }: Item & Key) {
  const kind = String(entity);
  const list = listingPk === undefined ? `${pk.split('#')[0]} ${sk.split('#')[0]}` : String(listingPk).split('#')[0];
  return { list: `${kind} in ${list}`, ofDays: ofDays.includes(kind) };
}

const holds = (item: object, id: string): boolean => JSON.stringify(item).includes(id);

function withOther(ids: readonly string[], item: Item): Another {
  const text = JSON.stringify(item);
  return (number) => {
    const own = `f${number.toString(16).padStart(7, '0')}`;
    return Copied.parse(JSON.parse(ids.reduce((left, id) => left.replaceAll(id, `${own}${id.slice(8)}`), text)));
  };
}

function onAnotherDay(item: Item): Another {
  const text = JSON.stringify(item);
  const from = new Date(`${lastDay}T00:00:00.000Z`);
  return (number) => {
    const day = addDays(from, -number).toISOString().slice(0, 10);
    return Copied.parse(JSON.parse(text.replaceAll(lastDay, day)));
  };
}

/** The next of its chain; that its hashes are those of another does not matter to a page. */
function next(event: Item): Another {
  const [at, aggregateId] = [String(event['at']), String(event['aggregateId'])];
  return (number) => {
    const seq = Number(event['seq']) + number;
    const id = `${aggregateId}:${seq}`;
    const index = listingIndex(feedList(at.slice(0, 10)), `${at}#${id}`);
    return { ...event, ...eventKey('cluster', aggregateId, seq), seq, id, ...index };
  };
}
