import { mic } from '../../shared/programme/mic.ts';
import { programmes } from '../../shared/programme/programmes.ts';

/** Until it is left, the city has rules with another threshold: thirty members in each history would take minutes. */
export function withThreshold(threshold: number): { readonly leave: () => void } {
  const known: unknown = programmes;
  if (!Array.isArray(known)) throw new Error('programmes are no list');
  const small = { ...mic, version: 2, validFrom: '2025-01-02', threshold };
  known.push(small);
  return { leave: () => void known.splice(known.indexOf(small), 1) };
}
