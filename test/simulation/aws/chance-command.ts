import {
  BatchGetItem,
  GetItem,
  Query,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
} from '../../../functions/aws/dynamo-db.ts';
import { marshall } from '../../../functions/store/attributes.ts';
import type { Random } from '../world/random.ts';

export type Command = GetItem | BatchGetItem | Query | UpdateItem | TransactWriteItems;

const values = marshall({
  ':zero': 0,
  ':one': 1,
  ':three': 3,
  ':t': 'text',
  ':u': 'te',
  ':none': [],
  ':entry': ['text'],
  ':m': { a: 1, status: 'queued' },
  ':due': 'DUE#check',
  ':at': '2026-11-09T07:00:00.000Z',
});
const names = { '#status': 'status', '#n': 'count' };

/** An expression with the names and values that it uses, and no others. */
function using(...texts: readonly string[]) {
  const all = texts.join(' ');
  const used = (given: object) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => new RegExp(`${name}\\b`).test(all)));
  const [ownNames, ownValues] = [used(names), used(values)];
  return {
    ...(Object.keys(ownNames).length === 0 ? {} : { ExpressionAttributeNames: ownNames }),
    ...(Object.keys(ownValues).length === 0 ? {} : { ExpressionAttributeValues: ownValues }),
  };
}

const updates = [
  'SET n = if_not_exists(n, :zero) + :one',
  'SET n = n + :one',
  'SET n = n - :one, t = :t',
  'ADD n :one',
  'ADD #n :one SET t = :t',
  'SET t = :t REMOVE l',
  'SET l = list_append(if_not_exists(l, :none), :entry)',
  'SET m = :m',
  'SET m.a = :three',
  'SET m.#status = :t, n = :one REMOVE m.a',
  'SET duePk = :due, dueSk = :at',
  'REMOVE duePk, dueSk',
  'SET n = m.a',
];
/** None, or one. */
const conditions = [
  '',
  '',
  'attribute_not_exists(pk)',
  'attribute_exists(pk)',
  'n = :one',
  'n <> :one',
  'n < :three AND n >= :one',
  'n BETWEEN :zero AND :one',
  't IN (:t, :u)',
  'm.#status IN (:t, :u) OR attribute_not_exists(m)',
  'size(l) < :three',
  'attribute_not_exists(m.a) OR m.a <= :one',
  'NOT (n = :one)',
  'NOT attribute_exists(l) AND (t = :t OR n = :zero)',
  'begins_with(t, :u)',
  'contains(l, :t)',
  't > :u',
  'n > :t',
];

/** Commands as the stores make them, on a few items, by chance. */
export function chanceCommand(random: Random, TableName: string): Command {
  const key = () => marshall({ pk: `P#${random.whole(1, 2)}`, sk: `S#${random.whole(1, 3)}` });
  const asked = random.next();
  if (asked < 0.1) return new GetItem({ TableName, Key: key(), ConsistentRead: true });
  if (asked < 0.15) {
    const Keys = [1, 2, 3].map((n) => marshall({ pk: 'P#1', sk: `S#${n}` }));
    return new BatchGetItem({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } });
  }
  if (asked < 0.3) return chanceQuery(random, TableName);
  if (asked < 0.6) {
    const [UpdateExpression, ConditionExpression] = [random.pick(updates), random.pick(conditions)];
    return new UpdateItem({
      TableName,
      Key: key(),
      UpdateExpression,
      ...(ConditionExpression === '' ? {} : { ConditionExpression }),
      ...using(UpdateExpression, ConditionExpression),
      ReturnValues: 'ALL_NEW',
    });
  }
  // Of items of their own: whether two actions on one item are refused before or after the conditions, engines differ.
  const places = random.shuffled([1, 2, 3, 4, 5, 6]).slice(0, random.whole(1, 3));
  const TransactItems = places.map((place): TransactWriteItem => {
    const Key = marshall({ pk: `P#${1 + (place % 2)}`, sk: `S#${1 + (place % 3)}` });
    const when = random.pick(conditions);
    const guard = {
      TableName,
      ...(when === '' ? {} : { ConditionExpression: when }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    const kind = random.next();
    if (kind < 0.4) return { Put: { Item: { ...Key, ...itemBy(random) }, ...guard, ...using(when) } };
    if (kind < 0.75) {
      const UpdateExpression = random.pick(updates);
      return { Update: { Key, UpdateExpression, ...guard, ...using(UpdateExpression, when) } };
    }
    if (kind < 0.85) return { Delete: { Key, ...guard, ...using(when) } };
    const ConditionExpression = when === '' ? 'attribute_exists(pk)' : when;
    return { ConditionCheck: { Key, ...guard, ConditionExpression, ...using(ConditionExpression) } };
  });
  return new TransactWriteItems({ TransactItems });
}

const itemBy = (random: Random) =>
  marshall({
    n: random.whole(0, 4),
    ...(random.chance(0.5) ? { t: random.pick(['te', 'text', 'other']) } : {}),
    ...(random.chance(0.5) ? { l: ['text'], m: { a: random.whole(0, 4), status: 'te' } } : {}),
    ...(random.chance(0.4) ? { duePk: 'DUE#check', dueSk: `at-${random.whole(1, 9)}` } : {}),
  });

function chanceQuery(random: Random, TableName: string): Query {
  const isIndex = random.chance(0.4);
  const [pk, sk] = isIndex ? ['duePk', 'dueSk'] : ['pk', 'sk'];
  const range = random.pick(['', ' AND begins_with(#sk, :from)', ' AND #sk BETWEEN :from AND :to']);
  const from = isIndex ? 'at-' : 'S#';
  return new Query({
    TableName,
    ...(isIndex ? { IndexName: 'due' } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${range}`,
    ExpressionAttributeNames: { '#pk': pk, ...(range === '' ? {} : { '#sk': sk }) },
    ExpressionAttributeValues: marshall({
      ':pk': isIndex ? 'DUE#check' : 'P#1',
      ...(range === '' ? {} : { ':from': from }),
      ...(range.includes(':to') ? { ':to': `${from}2` } : {}),
    }),
    // Of an index: places that two items share have no order, so no page ends between them.
    ...(isIndex ? {} : { Limit: random.whole(1, 4), ScanIndexForward: random.chance(0.5) }),
  });
}
