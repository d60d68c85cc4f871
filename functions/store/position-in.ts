import type { Item } from './table.ts';

/** Where an item stands in a list, to go on after it. */
export const positionIn = (item: Item): Item =>
  Object.fromEntries(['pk', 'sk', 'listingPk', 'listingSk'].map((name) => [name, String(item[name])]));
