import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { clustersList, organisationsList } from '../store/keys.ts';
import type { Position } from '../store/verification-store.ts';
import type { VerifyDeps } from './deps.ts';
import { faultsOf, type Walked } from './faults-of.ts';

/** A run goes on for so long, some 8,000 aggregates; the next one takes over where it stopped. */
const perRunMs = 60_000;
const aDay = 86_400_000;
/** Ids in one request, and aggregates that are read at the same time. */
const [perPage, atOnce] = [50, 5];
/** The sweeper hands on what the stream did not within a minute. */
const unsentMs = 15 * 60_000;

type List = { readonly walked: Walked; readonly partition: string };
const lists: readonly List[] = [
  ...Cluster.options.map(({ shape }): List => ({ walked: 'cluster', partition: clustersList(shape.status.value) })),
  ...Organisation.options.map(({ shape }): List => ({
    walked: 'organisation',
    partition: organisationsList(shape.status.value),
  })),
];

/** Once a day all clusters and organisations are held to what must always be true of them. Two runs do no harm. */
export async function verify(deps: VerifyDeps): Promise<void> {
  const { store, now, log } = deps;
  const start = now().getTime();
  let position = await begun(deps);
  if (position === undefined) return;
  while (position.list < lists.length) {
    if (now().getTime() - start >= perRunMs)
      return log('verification-continues', { count: position.checked, failed: position.faults });
    const next = await onePage(position, deps);
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
async function onePage({ after, ...position }: Position, deps: VerifyDeps): Promise<Position> {
  const list = lists[position.list];
  if (list === undefined) return position;
  const { ids, next } = await deps.store.page(list.partition, after, perPage);
  const found = await inParallel(ids, atOnce, async (id) => {
    const faults = await faultsOf(list.walked, id, deps);
    for (const kind of faults) deps.log('invariant-violated', { kind, aggregateId: id });
    return faults.length;
  });
  return {
    ...position,
    list: next === undefined ? position.list + 1 : position.list,
    ...(next === undefined ? {} : { after: next }),
    checked: position.checked + ids.length,
    faults: position.faults + found.reduce((sum, count) => sum + count, 0),
  };
}
