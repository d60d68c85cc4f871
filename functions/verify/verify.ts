import type { Position } from '../store/verification-store.ts';
import type { VerifyDeps } from './deps.ts';
import type { Seen } from './look-at-item.ts';
import { type Walk, walks } from './pages.ts';

/** A run goes on for so long; the next one takes over where it stopped. */
const perRunMs = 60_000;
const aDay = 86_400_000;
/** The sweeper hands on what the stream did not within a minute. */
const unsentMs = 15 * 60_000;

/** Once a day everything in the table is held to what must always be true of it. Two runs do no harm. */
export async function verify(deps: VerifyDeps): Promise<void> {
  const { store, now, log } = deps;
  const start = now().getTime();
  let position = await begun(deps);
  if (position === undefined) return;
  const seen: Seen = new Set();
  const all = walks();
  for (let walk = all[position.list]; walk !== undefined; walk = all[position.list]) {
    if (now().getTime() - start >= perRunMs)
      return log('verification-continues', { count: position.checked, failed: position.faults });
    const next = await onePage(walk, position, deps, seen);
    if (!(await store.keep(next))) return;
    position = { ...next, version: next.version + 1 };
  }
  const unsent = await store.unsent(new Date(now().getTime() - unsentMs));
  if (unsent > 0) log('invariant-violated', { kind: 'events-unsent', count: unsent });
  const failed = position.faults + (unsent > 0 ? 1 : 0);
  if (await store.keep({ ...position, faults: failed, finishedAt: now().toISOString() }))
    log('verification-completed', {
      count: position.checked,
      failed,
      milliseconds: now().getTime() - Date.parse(position.startedAt),
    });
}

/** Where the walk is, or the beginning of the next one; `undefined` until a day has passed. */
async function begun({ store, now }: VerifyDeps): Promise<Position | undefined> {
  const known = await store.position();
  if (known !== undefined && known.finishedAt === undefined) return known;
  if (known !== undefined && now().getTime() - Date.parse(known.startedAt) < aDay) return undefined;
  return { version: known?.version ?? 0, startedAt: now().toISOString(), list: 0, checked: 0, faults: 0 };
}

/** What moves to another list meanwhile is seen there, or was seen here. */
async function onePage(walk: Walk, { after, ...position }: Position, deps: VerifyDeps, seen: Seen): Promise<Position> {
  const { found, checked, next } = await walk(after, deps, seen);
  for (const fault of found) deps.log('invariant-violated', fault);
  return {
    ...position,
    list: next === undefined ? position.list + 1 : position.list,
    ...(next === undefined ? {} : { after: next }),
    checked: position.checked + checked,
    faults: position.faults + found.length,
  };
}
