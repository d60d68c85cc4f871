import {
  type AttributeValue,
  BatchGetItem,
  type BatchGetItemOutput,
  type Query,
  type QueryOutput,
} from '../../../functions/aws/dynamo-db.ts';
import type { Random } from '../world/random.ts';

type Items = Record<string, AttributeValue>[];
type Batch = Pick<BatchGetItemOutput, 'Responses' | 'UnprocessedKeys'>;
type Page = Pick<QueryOutput, 'Items' | 'LastEvaluatedKey'>;

const isObject = (value: unknown): value is Batch & Page => typeof value === 'object' && value !== null;
const keyOf = (item: Record<string, AttributeValue>): string => `${item['pk']?.S} ${item['sk']?.S}`;

/**
 * Neither a batch nor a query is read at one moment: some of its items are as they were, the others as they are a moment
 * later. Of a query the later places are read later.
 */
export function torn(command: BatchGetItem | Query, first: unknown, second: unknown, random: Random): unknown {
  if (!isObject(first) || !isObject(second)) return first;
  if (command instanceof BatchGetItem) {
    const Responses = Object.fromEntries(
      Object.entries(second.Responses ?? {}).map(([table, later]) => {
        const earlier = new Map((first.Responses?.[table] ?? []).map((item) => [keyOf(item), item]));
        return [table, later.map((item) => (random.chance(0.5) ? (earlier.get(keyOf(item)) ?? item) : item))];
      }),
    );
    return { ...second, Responses };
  }
  const items = second.Items ?? [];
  const cut = random.whole(0, items.length);
  const pivot = items[cut]?.['sk']?.S;
  if (command.input.IndexName !== undefined || pivot === undefined || first.LastEvaluatedKey !== undefined)
    return second;
  const backwards = command.input.ScanIndexForward === false;
  const isEarly = (item: Record<string, AttributeValue>) =>
    backwards ? (item['sk']?.S ?? '') > pivot : (item['sk']?.S ?? '') < pivot;
  const page: Items = [...(first.Items ?? []).filter(isEarly), ...items.filter((item) => !isEarly(item))];
  return { ...second, Items: page, Count: page.length };
}

/** Half of what was asked comes back as not read yet. */
export function unprocessed({ input }: BatchGetItem, answer: unknown, isHidden: boolean): unknown {
  if (!isObject(answer)) return answer;
  const [[table, asked] = []] = Object.entries(input.RequestItems ?? {});
  const keys = asked?.Keys ?? [];
  if (table === undefined || asked === undefined || keys.length === 0) return answer;
  const left = keys.slice(Math.floor(keys.length / 2));
  const leftOut = new Set(left.map(keyOf));
  const items = (answer.Responses?.[table] ?? []).filter((item) => !leftOut.has(keyOf(item)));
  if (isHidden) return { Responses: { [table]: items } };
  return { Responses: { [table]: items }, UnprocessedKeys: { [table]: { ...asked, Keys: left } } };
}
