import type { Log } from '../runtime/log.ts';
import type { ClockStore } from '../store/clock-store.ts';
import type { ClusterStore } from '../store/cluster-store.ts';

export type ClockDeps = {
  readonly clocks: ClockStore;
  readonly clusters: Pick<ClusterStore, 'load' | 'members' | 'save'>;
  readonly now: () => Date;
  readonly log: Log;
};
