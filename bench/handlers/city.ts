import { marshall } from '@aws-sdk/util-dynamodb';
import { figuresHoldKey, roleKey, threadsList } from '../../functions/store/keys.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { seededId } from '../../infra/ops/seed/seed-organisation.ts';
import { PersonId, ThreadId } from '../../shared/domain/ids.ts';
import { type CityBlock, cityBlock, membersOfBlock } from '../growth/block.ts';

/** On one page of the list that is asked for. */
const announcements = 10;

/** Else the first turn of the figures' clock would close every day since the city began. */
export const held = { ...figuresHoldKey, entity: 'figures-hold', until: '2099-01-01T00:00:00.000Z' };

/** One cluster with everything around it, ten announcements, and an operator; and the same as DynamoDB spells it. */
export async function handlersCity() {
  const block = await cityBlock(membersOfBlock);
  const operator = PersonId.parse(seededId('operator'));
  const role = { ...roleKey(operator, 'operator'), entity: 'role', version: 1, personId: operator, role: 'operator' };
  const items = [...block.items, ...copies(block), role, held];
  return { block, operator, items: items.map((item) => marshall(item, { removeUndefinedValues: true })) };
}
export type HandlersCity = Awaited<ReturnType<typeof handlersCity>>;

/** The same announcement again, earlier and earlier. */
export function copies({ items, clusterId, announcementId }: CityBlock): (Item & Key)[] {
  const list = threadsList(clusterId, 'announcement');
  const model = items.find((item) => item['listingPk'] === list);
  if (model === undefined) throw new Error('a cluster without an announcement');
  return Array.from({ length: announcements - 1 }, (_, index) => {
    const id = ThreadId.parse(seededId(`announcement ${index}`));
    const listingSk = `0#2026-11-${10 + index}T09:00:00.000Z#${id}`;
    return { ...model, id, pk: model.pk.replace(announcementId, id), listingSk };
  });
}
