import { aggregateKey } from '../../functions/store/keys.ts';
import { reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import type { Table, Write } from '../../functions/store/table.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Aggregate } from '../../shared/domain/event.ts';
import { claimed, gathering } from '../builders/cluster.ts';
import { clusterIn, statusesBut } from '../builders/cluster-in.ts';
import { clusterId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { report, snapshot } from '../builders/snapshot.ts';
import { seed } from '../fakes/seed.ts';
import { members, moreRepresentatives, organisations, type Who } from './people.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';

/** One state of what a route names. */
export type Scene = {
  readonly kind: string;
  /** The state of cluster 1; `absent`: there is none. */
  readonly cluster: string;
  /** The state of the thing in it, or beside it. */
  readonly thing: string;
  /** Who stands for the thing itself. */
  readonly self: readonly Who[];
  /** Parameters of the path and fields of the body that name things. */
  readonly ids: Readonly<Record<string, string>>;
  /** The version that everybody has seen. */
  readonly sees: number;
  readonly writes: readonly Write[];
  readonly twelve?: Organisation;
};

/** Every state of a cluster, and the two that look different inside one status. */
export const clusterStates: Readonly<Record<string, Cluster>> = {
  ...Object.fromEntries(statusesBut().map((status) => [status, clusterIn(status)])),
  'gathering-unlisted': gathering({ openToRequests: false }),
  'in-review-claimed': claimed(),
};
/** Those in which things of registered clusters can be. */
export const registeredStates = ['active', 'at-risk', 'suspended', 'closed'] as const;

/** An aggregate as its store leaves it, without its past. */
export const lying = (aggregate: Aggregate, state: { readonly id: string }): Write => ({
  put: { ...state, ...aggregateKey(aggregate, state.id), entity: aggregate },
});

/** The tables in this state, with everybody who may come. */
export async function lay(
  { cluster, writes, twelve = participant(12) }: Scene,
  tables: { readonly main: { readonly table: Table } },
): Promise<void> {
  const given = seed(tables.main.table);
  await given.organisations(...organisations, twelve);
  for (const n of [900, 901, 902]) await given.operator(n);
  await given.put(moreRepresentatives);
  const state = clusterStates[cluster];
  if (state !== undefined) {
    const filed = snapshot({ clusterId: clusterId() });
    const submitted = 'snapshotHash' in state ? { ...state, snapshotHash: hashOf(filed) } : state;
    await given.put([snapshotWrite(filed), reportWrite(report({ snapshotHash: hashOf(filed) }))]);
    await given.cluster(submitted, members);
  }
  if (writes.length > 0) await given.put(writes);
}
