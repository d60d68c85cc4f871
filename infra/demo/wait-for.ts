import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the letter of a check stays in flight when the power is cut under its worker: nine minutes. */
const patience = 900;

/** Looks again until there is something to see. Slowly more seldom; gives up with the last thing that was known. */
export async function waitFor<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
  { seconds = patience, firstPause = 200 }: { readonly seconds?: number; readonly firstPause?: number } = {},
): Promise<Value> {
  const start = performance.now();
  for (let pause = firstPause; ; pause = Math.min(1000, pause * 1.3)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() - start > seconds * 1000) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await sleep(pause);
  }
}
