import type { Dynoxide } from './dynoxide.ts';

const sweepEvery = 30_000;
const trimEvery = 3_600_000;

/** What DynamoDB does by itself and its stand-in does not: forgets expired items and old stream records. */
export function startUpkeep(tables: Dynoxide, log: (text: string) => void): () => void {
  tables.trim();
  const sweeping = setInterval(() => {
    tables.sweep().catch((error: unknown) => log(`TTL sweep: ${String(error)}\n`));
  }, sweepEvery);
  const trimming = setInterval(() => tables.trim(), trimEvery);
  return () => {
    clearInterval(sweeping);
    clearInterval(trimming);
  };
}
