import { eventKey, feedList, listingIndex } from '../../functions/store/keys.ts';
import type { Item } from '../../functions/store/table.ts';
import { addDays } from '../../shared/domain/days.ts';
import { lastDay } from './around.ts';
import type { CityBlock } from './block.ts';
import { stored } from './stored.ts';

/** The entry with this number, from 1 on, as stored: of the same size as its model, in the same lists. */
type Another = (number: number) => string;
export type Entry = {
  /** Its kind, and the list with this entry: `need-card in NEEDS#competence`; ids and days stand as `*`. */
  readonly list: string;
  readonly another: Another;
};

type First = Pick<CityBlock, 'items' | 'clusterId' | 'projectId'>;
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
  ];
}

const idsAndDays = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d/g;

function listOf({ entity, pk, sk, listingPk }: Item): string {
  const list: unknown = listingPk ?? `${String(pk)} ${String(sk).split('#')[0]}`;
  return `${String(entity)} in ${String(list).replaceAll(idsAndDays, '*')}`;
}

const holds = (item: object, id: string): boolean => JSON.stringify(item).includes(id);

function withOther(others: readonly string[], item: Item): Entry {
  const text = stored(item);
  const another: Another = (number) => {
    const own = `f${number.toString(16).padStart(7, '0')}`;
    return others.reduce((left, id) => left.replaceAll(id, `${own}${id.slice(8)}`), text);
  };
  return { list: listOf(item), another };
}

function onAnotherDay(item: Item): Entry {
  const text = stored(item);
  const from = new Date(`${lastDay}T00:00:00.000Z`);
  const another: Another = (number) => text.replaceAll(lastDay, addDays(from, -number).toISOString().slice(0, 10));
  return { list: listOf(item), another };
}

/** The next of its chain; that its hashes are those of another does not matter to a page. */
function next(event: Item): Entry {
  const [at, aggregateId] = [String(event['at']), String(event['aggregateId'])];
  const another: Another = (number) => {
    const seq = Number(event['seq']) + number;
    const id = `${aggregateId}:${seq}`;
    const index = listingIndex(feedList(at.slice(0, 10)), `${at}#${id}`);
    return stored({ ...event, ...eventKey('cluster', aggregateId, seq), seq, id, ...index });
  };
  return { list: listOf(event), another };
}
