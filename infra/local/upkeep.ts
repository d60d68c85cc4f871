import type { Dynoxide } from './dynoxide.ts';

const sweepEvery = 30_000;
/** A sweep reads the whole table, and everybody waits: it may take a hundredth of the time, no more. */
const shareOfTime = 100;
const trimEvery = 3_600_000;

/** What DynamoDB does by itself and its stand-in does not: forgets expired items and old stream records. */
export function startUpkeep(tables: Pick<Dynoxide, 'trim' | 'sweep'>, log: (text: string) => void): () => void {
  tables.trim();
  let stopped = false;
  let next: NodeJS.Timeout;
  const sweep = async (): Promise<void> => {
    const began = performance.now();
    await tables.sweep().catch((error: unknown) => log(`TTL sweep: ${String(error)}\n`));
    if (stopped) return;
    next = setTimeout(() => void sweep(), Math.max(sweepEvery, (performance.now() - began) * shareOfTime));
  };
  next = setTimeout(() => void sweep(), sweepEvery);
  const trimming = setInterval(() => tables.trim(), trimEvery);
  return () => {
    stopped = true;
    clearTimeout(next);
    clearInterval(trimming);
  };
}
