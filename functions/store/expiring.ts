import { counterAt } from './read-key.ts';
import type { Item } from './table.ts';

/** What is removed by itself when its time is over. */
export const expiring: ReadonlySet<string> = new Set([
  'idempotency-record',
  'quota',
  'register-answer',
  'notification',
  'letter',
  'mail',
  'mail-count',
  'delivery',
  'handover',
  'paper-letter-token',
]);

/** Those of the kinds above; counters of what lies here stay. */
export const mustExpire = ({ entity, pk }: Item): boolean =>
  expiring.has(String(entity)) && counterAt(String(pk)) === undefined;
