import type { Member } from './member.ts';
import { type Actor, represents } from '../actor.ts';
import type { Cluster, ClusterStatus } from './cluster.ts';

/** The coordinator is whoever represents the founding organisation. */
export const coordinates = (actor: Actor, cluster: Pick<Cluster, 'founder'>): boolean =>
  represents(actor, cluster.founder);

type Coordinated = 'gathering' | 'action-needed' | 'active' | 'at-risk' | 'suspended';
type Alive = Coordinated | 'checking' | 'in-review';

const coordinated: readonly ClusterStatus[] = [
  'gathering',
  'action-needed',
  'active',
  'at-risk',
  // Gathering members again is the way back.
  'suspended',
] satisfies Coordinated[];
const alive: readonly ClusterStatus[] = [...coordinated, 'checking', 'in-review'];

/** The coordinator may change content and members; while an application is judged it is locked. */
export const isOpenToChange = (cluster: Cluster): cluster is Extract<Cluster, { status: Coordinated }> =>
  coordinated.includes(cluster.status);

/** Organisations may answer, ask and leave; nobody is held, whatever is being judged. */
export const isAlive = (cluster: Cluster): cluster is Extract<Cluster, { status: Alive }> =>
  alive.includes(cluster.status);

/** Registered and alive: whether a member counts is watched from then on. */
type Registered = 'active' | 'at-risk' | 'suspended';
const registered: readonly ClusterStatus[] = ['active', 'at-risk', 'suspended'] satisfies Registered[];

export const isRegistered = (cluster: Cluster): cluster is Extract<Cluster, { status: Registered }> =>
  registered.includes(cluster.status);

/** What was registered stays to be seen, also when it is closed. */
const isPublic: readonly ClusterStatus[] = [...registered, 'closed'];

const undecided: readonly ClusterStatus[] = ['gathering', 'checking', 'in-review', 'action-needed'];

/** The states in which everybody may see a cluster; whether they see this one, `isVisible` tells. */
export const visibleStatuses: readonly ClusterStatus[] = [...undecided, ...isPublic];

/** Everybody sees a registered cluster, and an application that is open to requests until it is decided. */
export const isVisible = ({ status, openToRequests }: Cluster): boolean =>
  isPublic.includes(status) || (undecided.includes(status) && openToRequests);

/** The coordinator, operators, and whoever is or was asked to be in it see it in every state. */
export const mayRead = (cluster: Cluster, members: readonly Member[], actor: Actor): boolean =>
  isVisible(cluster) || actor.operator || coordinates(actor, cluster) || members.length > 0;

/** Ledger, members, reports and history are for the coordinator, confirmed members and operators. */
export const mayReadInside = (cluster: Cluster, members: readonly Member[], actor: Actor): boolean =>
  actor.operator ||
  coordinates(actor, cluster) ||
  members.some((member) => member.status === 'confirmed' && represents(actor, member.organisationId));
