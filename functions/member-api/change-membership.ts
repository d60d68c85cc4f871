import type { MemberView } from '../../shared/contracts/views.ts';
import { memberView } from '../../shared/contracts/present/member-view.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { orRefuse } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { MemberDeps } from './deps.ts';

type Who = { readonly clusterId: ClusterId; readonly organisationId: OrganisationId; readonly actor: Actor };
type Loaded<Existing> = {
  readonly cluster: Cluster;
  readonly member: Existing;
  readonly organisation: Organisation;
  readonly programme: Programme;
  readonly at: Date;
};
type Decide<Existing> = (loaded: Loaded<Existing>) => Result<ClusterChange, Refusal>;

/** Load → decide → save for one membership that exists: two reads, one transaction. */
export const changeMembership = (who: Who, deps: MemberDeps, decide: Decide<Member>): Promise<MemberView> =>
  joinAnew(who, deps, ({ member, ...loaded }) =>
    member === undefined ? refuse({ kind: 'not-found' }) : decide({ ...loaded, member }),
  );

/** The same where there may be no membership yet. */
export const joinAnew = (
  { clusterId, organisationId, actor }: Who,
  deps: MemberDeps,
  decide: Decide<Member | undefined>,
): Promise<MemberView> =>
  untilSaved(async () => {
    const at = deps.now();
    const loaded = orRefuse(await deps.clusters.loadWith(clusterId, organisationId));
    const { id, version } = loaded.cluster.programme;
    const change = orRefuse(decide({ ...loaded, programme: programmeOf(id, version), at }));
    const saved = await deps.clusters.save(change);
    const [member] = change.members;
    if (!saved.ok) return saved;
    if (member === undefined) throw new Error('a change of a membership has none');
    return { ok: true, value: memberView(saved.value, member, actor, at) };
  });
