import type { ClusterView } from '../../shared/contracts/views.ts';
import { clusterView } from '../../shared/contracts/present/cluster-view.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { orRefuse } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { OperatorDeps } from './deps.ts';

type Loaded = {
  readonly cluster: Cluster;
  /** The operator represents an organisation that is or was asked to be in this cluster. */
  readonly conflicted: boolean;
  readonly programme: Programme;
  readonly at: Date;
};

/** Load → decide → save for a step that needs nothing but the cluster: one read, one transaction. */
export const changeCase = (
  clusterId: ClusterId,
  actor: Actor,
  deps: OperatorDeps,
  decide: (loaded: Loaded) => Result<ClusterChange | undefined, Refusal>,
): Promise<ClusterView> =>
  untilSaved(async () => {
    const at = deps.now();
    const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
    const programme = programmeOf(cluster.programme.id, cluster.programme.version);
    const change = orRefuse(decide({ cluster, conflicted: members.length > 0, programme, at }));
    const view = (after: Cluster) => clusterView(after, programme, { actor, members, at });
    if (change === undefined) return { ok: true, value: view(cluster) };
    const saved = await deps.clusters.save(change);
    return saved.ok ? { ok: true, value: view(saved.value) } : saved;
  });
