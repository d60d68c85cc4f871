import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of docs/capacity.md. */
export type Price = { readonly requests: number; readonly readUnits: number; readonly writeUnits: number };

/** What each route, message and run asks of the table: the lines that `test/capacity` holds the code to. */
export function capacityTable(): (name: string) => Price {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'capacity.md'), 'utf8');
  const prices = new Map<string, Price>();
  for (const [, name = '', requests, readUnits, writeUnits] of text.matchAll(
    /^\| `([^`]+)` \| [^|]* \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|/gm,
  ))
    prices.set(name, { requests: Number(requests), readUnits: Number(readUnits), writeUnits: Number(writeUnits) });
  return (name) => {
    const price = prices.get(name);
    if (price === undefined) throw new Error(`docs/capacity.md says nothing of ${name}`);
    return price;
  };
}
