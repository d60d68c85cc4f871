import type { EventMessage } from '../../shared/contracts/messages.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { ClusterId, type OrganisationId, type ProjectId } from '../../shared/domain/ids.ts';
import { fillHole } from '../../shared/domain/project/fill-hole.ts';
import { leaveWithCluster } from '../../shared/domain/project/depart.ts';
import { isRegistered } from '../../shared/domain/cluster/access.ts';
import { openFromCharter } from '../../shared/domain/project/open-from-charter.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { ProjectionDeps } from './deps.ts';

type Deps = Pick<ProjectionDeps, 'projects' | 'events' | 'now' | 'log'> & {
  readonly clusters: Pick<ProjectionDeps['clusters'], 'load' | 'members'>;
};

/** Who leaves a cluster leaves its projects; one whose leaving put the cluster at risk is told by that event. */
const departures: readonly string[] = ['member-left', 'member-removed', 'cluster-at-risk'];

/** An organisation that was let in for a hole fills it. */
const arrivals: readonly string[] = ['join-approved', 'cluster-recovered'];
const beginnings: readonly string[] = ['cluster-registered', 'cluster-edited'];

/** Something about a cluster changed: its projects follow. Twice or late, each step is made once. */
export async function onProjects(message: EventMessage, deps: Deps): Promise<void> {
  const clusterId = ClusterId.parse(message.aggregateId);
  if (departures.includes(message.type)) return depart(clusterId, message, deps);
  if (arrivals.includes(message.type)) return arrive(clusterId, message, deps);
  if (!beginnings.includes(message.type)) return;
  const loaded = await deps.clusters.load(clusterId);
  if (loaded.ok && isRegistered(loaded.value)) await openProjects(loaded.value, deps);
}

/** Every project of the application exists from the registration on, under its own id. */
async function openProjects(cluster: Cluster, { clusters, projects, now, log }: Deps): Promise<void> {
  const startedAt = 'registeredAt' in cluster ? cluster.registeredAt : now().toISOString();
  const known = new Set((await projects.loadMany(cluster.projects.map(({ id }) => id))).map(({ id }) => id));
  const missing = cluster.projects.filter(({ id }) => !known.has(id));
  const leads = await clusters.members(cluster.id, [...new Set(missing.map(({ lead }) => lead))]);
  for (const charter of missing) {
    const saved = await projects.save(openFromCharter(cluster, leads, charter, { startedAt, at: now() }));
    if (saved.ok || saved.refusal.kind === 'changed-since-read') continue; // Another worker was faster.
    if (saved.refusal.kind === 'not-in-cluster') throw new Error('The lead left meanwhile: decided anew next time');
    log('project-not-opened', { clusterId: cluster.id, reason: saved.refusal.kind });
  }
  log('projects-opened', { clusterId: cluster.id, count: missing.length });
}

async function depart(clusterId: ClusterId, message: EventMessage, deps: Deps): Promise<void> {
  const { clusters, projects, events, log } = deps;
  const event = await events.event(message);
  if (!('organisationId' in event.data)) return;
  const { organisationId } = event.data;
  const [member] = await clusters.members(clusterId, [organisationId]);
  const back = member?.status === 'confirmed';
  // At risk because a member counts no longer: it is still there.
  if (back && member.confirmedAt <= event.at) return;
  const leftAt = back ? event.at : undefined;
  const cards = await projects.ofCluster(clusterId);
  const left = await Promise.all(cards.map(({ card }) => leaveOne(card.id, { organisationId, leftAt }, deps)));
  log('project-members-left', { clusterId, organisationId, count: left.filter(Boolean).length });
}

type Leaving = { readonly organisationId: OrganisationId; readonly leftAt: string | undefined };

const leaveOne = (id: ProjectId, { organisationId, leftAt }: Leaving, { projects, now }: Deps) =>
  untilSaved<boolean>(async () => {
    const loaded = await projects.load(id);
    const gone = loaded.ok ? leaveWithCluster(loaded.value, organisationId, { leftAt, at: now() }) : undefined;
    if (gone === undefined) return { ok: true, value: false };
    const saved = await projects.save(gone);
    return saved.ok ? { ok: true, value: true } : saved;
  });

async function arrive(clusterId: ClusterId, message: EventMessage, { clusters, projects, events, now, log }: Deps) {
  const event = await events.event(message);
  if (!('organisationId' in event.data)) return;
  const { organisationId } = event.data;
  await untilSaved<boolean>(async () => {
    const [member] = await clusters.members(clusterId, [organisationId]);
    if (member?.status !== 'confirmed' || member.hole === undefined) return { ok: true, value: false };
    const loaded = await projects.load(member.hole.projectId);
    const change = loaded.ok ? fillHole(loaded.value, member, now()) : undefined;
    if (change === undefined) return { ok: true, value: false };
    const saved = await projects.save(change);
    // It left at that moment: there is nobody to come in.
    if (!saved.ok && saved.refusal.kind === 'not-in-cluster') return { ok: true, value: false };
    if (saved.ok) log('project-hole-filled', { clusterId, organisationId });
    return saved.ok ? { ok: true, value: true } : saved;
  });
}
