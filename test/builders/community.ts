import type * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { DeletedComment, HiddenComment, ShownComment } from '../../shared/domain/community/comment.ts';
import { type Standing, standingIn } from '../../shared/domain/community/standing.ts';
import { DeletedThread, HiddenThread, LockedThread, OpenThread } from '../../shared/domain/community/thread.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { active } from './cluster.ts';
import { clusterId, commentId, hashOf, instant, organisationId, threadId } from './ids.ts';
import { confirmed, founder } from './member.ts';

export const author = (n = 2) => ({ organisationId: organisationId(n), name: `ООО «Пример ${n}»` });

const threadCommon = () => ({
  id: threadId(),
  clusterId: clusterId(),
  version: 1,
  lastEventHash: hashOf(1),
  kind: 'discussion' as const,
  visibility: 'members' as const,
  author: author(2),
  publishedAt: instant(),
  updatedAt: instant(),
});
const said = { title: 'Испытания', text: 'Кто даст стенд?', mentions: [], pinned: false, former: [] };
const moderation = { reason: 'off-topic' as const, by: 'coordinator' as const, at: instant() };

export const openThread = (overrides: Partial<z.input<typeof OpenThread>> = {}) =>
  OpenThread.parse({ ...threadCommon(), ...said, status: 'open', ...overrides });
export const lockedThread = (overrides: Partial<z.input<typeof LockedThread>> = {}) =>
  LockedThread.parse({ ...threadCommon(), ...said, status: 'locked', ...overrides });
export const hiddenThread = (overrides: Partial<z.input<typeof HiddenThread>> = {}) =>
  HiddenThread.parse({ ...threadCommon(), ...said, status: 'hidden', was: 'open', moderation, ...overrides });
export const deletedThread = () => DeletedThread.parse({ ...threadCommon(), status: 'deleted' });

const commentCommon = () => ({
  id: commentId(),
  threadId: threadId(),
  clusterId: clusterId(),
  version: 1,
  lastEventHash: hashOf(1),
  author: author(2),
  writtenAt: instant(),
  updatedAt: instant(),
});

export const shownComment = (overrides: Partial<z.input<typeof ShownComment>> = {}) =>
  ShownComment.parse({ ...commentCommon(), status: 'shown', text: 'Дадим', mentions: [], ...overrides });
export const hiddenComment = (overrides: Partial<z.input<typeof HiddenComment>> = {}) =>
  HiddenComment.parse({ ...commentCommon(), status: 'hidden', text: 'Купите', mentions: [], moderation, ...overrides });
export const deletedComment = () => DeletedComment.parse({ ...commentCommon(), status: 'deleted' });

/** Who somebody is in an active cluster with organisations 1 to 3 as confirmed members. */
export const standing = (
  by: Actor,
  {
    cluster = active(),
    members = [founder(), confirmed(2), confirmed(3)],
  }: { cluster?: Cluster; members?: Member[] } = {},
): Standing => standingIn(cluster, members, by);
