import type { ItemOf } from '../../api/client.ts';

export type Review = ItemOf<'listReviews'>;
export type Order = 'newest' | 'participants' | 'title';

const orders: Readonly<Record<Order, (one: Review, other: Review) => number>> = {
  newest: (one, other) => (other.submittedAt ?? other.since).localeCompare(one.submittedAt ?? one.since),
  participants: (one, other) => other.participants - one.participants,
  title: (one, other) => one.title.localeCompare(other.title, 'ru'),
};

/** Without an order: as the API gives them, the most urgent first. */
export const sorted = (items: readonly Review[], order: Order | undefined): readonly Review[] =>
  order === undefined ? items : items.toSorted(orders[order]);
