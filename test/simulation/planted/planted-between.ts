import type { Side } from '../platform/invocation.ts';
import { isOf, type Planted } from './sabotage.ts';

/** The new code has given the records of creating requests another key. */
const elsewhere = (pk: string, side: Side): string =>
  side === 'new' ? pk.replace(/^IDEMPOTENCY#/, 'IDEMPOTENT#') : pk;

/** Defects between two versions of the code: either of them alone keeps every rule. */
export const plantedBetween = {
  'unknown-dropped': {
    does: 'takes messages about events that only newer code knows for done',
    seenBy: ['18'],
    mixed: true,
    newWord: 'organisations-invited',
    oldDropsUnknown: true,
  },
  'answers-elsewhere': {
    does: 'keeps the records of creating requests where the code before does not look',
    seenBy: ['15'],
    mixed: true,
    partition: elsewhere,
    write: (action, _, side) => {
      if (action.Put === undefined || !isOf(action, 'idempotency-record')) return action;
      const { Item } = action.Put;
      return { Put: { ...action.Put, Item: { ...Item, pk: { S: elsewhere(Item['pk']?.S ?? '', side) } } } };
    },
  },
} as const satisfies Readonly<Record<string, Planted>>;
