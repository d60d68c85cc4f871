import { type Actor, represents } from '../actor.ts';
import { coordinates, mayReadInside } from '../cluster/access.ts';
import type { Cluster, ClusterStatus } from '../cluster/cluster.ts';
import type { Member } from '../cluster/member.ts';
import type { ClusterId, OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Author } from './thread.ts';

/** What a person may do where the members of a cluster talk. */
export type Standing = {
  readonly clusterId: ClusterId;
  readonly status: ClusterStatus;
  readonly by: Actor;
  /** Confirmed members that the person represents: for whom they may write. */
  readonly voices: readonly Author[];
  readonly coordinator: boolean;
  /** Sees what is for members only. */
  readonly inside: boolean;
};

export const standingIn = (cluster: Cluster, members: readonly Member[], by: Actor): Standing => ({
  clusterId: cluster.id,
  status: cluster.status,
  by,
  voices: members
    .filter(({ status, organisationId }) => status === 'confirmed' && represents(by, organisationId))
    .map(({ organisationId, facts }) => ({ organisationId, name: facts.name })),
  coordinator: coordinates(by, cluster),
  inside: mayReadInside(cluster, members, by),
});

const talking: readonly ClusterStatus[] = ['gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk'];

/** A cluster that is suspended or has ended can be read, and moderated, and that is all. */
export const isTalking = ({ status }: Pick<Standing, 'status'>): boolean => talking.includes(status);

export const moderates = ({ coordinator, by }: Standing): boolean => coordinator || by.operator;

/** Wrote it, for an organisation that the person still represents. */
export const isAuthor = ({ by }: Standing, { author }: { readonly author: Author }): boolean =>
  represents(by, author.organisationId);

/** Any of the person's members, for what concerns the person more than the organisation. */
export function memberVoice({ voices: [voice] }: Standing): Result<Author, Refusal> {
  return voice === undefined ? refuse({ kind: 'not-yours' }) : accept(voice);
}

/** The organisation as which the person writes; a member that left keeps what it wrote and may not write. */
export function voiceOf(standing: Standing, organisationId: OrganisationId): Result<Author, Refusal> {
  const voice = standing.voices.find((one) => one.organisationId === organisationId);
  if (voice === undefined) return refuse({ kind: 'not-yours' });
  return isTalking(standing) ? accept(voice) : refuse({ kind: 'wrong-status', status: standing.status });
}
