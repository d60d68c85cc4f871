import * as z from 'zod';
import { Following } from '../../shared/domain/community/following.ts';
import { type ClusterId, OrganisationId, PersonId, type ThreadId } from '../../shared/domain/ids.ts';
import { aggregatePartition, forumFollowerKey, forumPartition, threadFollowerKey } from './keys.ts';
import type { Key, Table, Write } from './table.ts';

const Follower = z.object({ personId: PersonId, organisationId: OrganisationId, following: Following });
export type Follower = z.infer<typeof Follower>;
export type Followers = { readonly thread: readonly Follower[]; readonly cluster: readonly Follower[] };
type Of = { readonly clusterId: ClusterId } | { readonly threadId: ThreadId };

/** How much of a cluster or a thread people want to be told, each as representative of a member. */
export class FollowerStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async choose(of: Of, follower: Follower, at: Date): Promise<Following> {
    const item = await this.table.update({
      ...followerWrite(keyOf(of, follower.personId), follower, at),
      set: 'SET following = :following, organisationId = :organisation, personId = :person, entity = :entity, updatedAt = :at',
    });
    return Follower.parse(item).following;
  }

  /** What this person chose; `undefined` where nothing was. Two requests. */
  async chosen(clusterId: ClusterId, threadId: ThreadId, person: PersonId) {
    const [thread, cluster] = await this.table.getAll([
      threadFollowerKey(threadId, person),
      forumFollowerKey(clusterId, person),
    ]);
    return { thread: followingIn(thread), cluster: followingIn(cluster) };
  }

  async chosenFor(clusterId: ClusterId, person: PersonId): Promise<Following> {
    const item = await this.table.get(forumFollowerKey(clusterId, person));
    return Follower.safeParse(item).data?.following ?? 'default';
  }

  /** Everybody who chose something there; no more than have ever represented members. */
  async of(clusterId: ClusterId, threadId: ThreadId | undefined): Promise<Followers> {
    const sort = { beginsWith: 'FOLLOWER#' };
    const cluster = await this.table.queryAll({ partition: forumPartition(clusterId), sort });
    const thread =
      threadId === undefined
        ? []
        : await this.table.queryAll({ partition: aggregatePartition('thread', threadId), sort });
    return { thread: thread.map((item) => Follower.parse(item)), cluster: cluster.map((item) => Follower.parse(item)) };
  }
}

const followingIn = (item: unknown): Following | undefined => Follower.safeParse(item).data?.following;

/** Who takes part follows from then on, unless they chose otherwise before. */
export const followWrite = (threadId: ThreadId, follower: Follower, at: Date): Write => ({
  ...followerWrite(threadFollowerKey(threadId, follower.personId), follower, at),
  set:
    'SET following = if_not_exists(following, :following), organisationId = :organisation, personId = :person, ' +
    'entity = :entity, updatedAt = :at',
});

const followerWrite = (update: Key, { personId, organisationId, following }: Follower, at: Date) => ({
  update,
  values: {
    ':following': following,
    ':organisation': organisationId,
    ':person': personId,
    ':entity': 'follower',
    ':at': at.toISOString(),
  },
});

const keyOf = (of: Of, person: PersonId) =>
  'threadId' in of ? threadFollowerKey(of.threadId, person) : forumFollowerKey(of.clusterId, person);
