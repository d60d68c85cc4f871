import { letterWrites } from '../../functions/store/paper-letter-items.ts';
import { tokenHash } from '../../functions/runtime/token-hash.ts';
import { Letter } from '../../shared/domain/letter/letter.ts';
import { cancelled, planned } from '../builders/gathering.ts';
import {
  author,
  deletedComment,
  deletedThread,
  hiddenComment,
  hiddenThread,
  lockedThread,
  openThread,
  shownComment,
} from '../builders/community.ts';
import {
  clusterId,
  commentId,
  gatheringId,
  innOf,
  instant,
  organisationId,
  personId,
  threadId,
} from '../builders/ids.ts';
import { clusterStates, lying, type Scene } from './scene.ts';
import type { Who } from './people.ts';

const everyState = [...Object.keys(clusterStates), 'absent'];
const nothing = { thing: '', self: [], sees: 1, writes: [] } as const;
const at = { clusterId: clusterId() };

const clusters: readonly Scene[] = everyState.map((cluster) => ({
  ...nothing,
  kind: 'cluster',
  cluster,
  sees: clusterStates[cluster]?.version ?? 1,
  ids: at,
}));

/** An organisation by what it is there, and who stands for it. */
const places: Readonly<Record<string, readonly [number, readonly Who[]]>> = {
  founder: [1, ['coordinator']],
  confirmed: [3, ['member', 'conflicted-operator']],
  'not-admitted': [11, ['suspended']],
  invited: [4, ['invited', 'conflicted-operator']],
  requested: [6, ['requested']],
  ended: [8, ['former']],
  none: [10, ['stranger']],
  absent: [99, []],
};
const memberships: readonly Scene[] = everyState.flatMap((cluster) =>
  Object.entries(places).map(([thing, [n, self]]) => ({
    ...nothing,
    kind: 'membership',
    cluster,
    thing,
    self,
    ids: { ...at, organisationId: organisationId(n) },
  })),
);

const hiddenByOperator = { reason: 'off-topic', by: 'operator', at: instant() } as const;
const elsewhere = { clusterId: clusterId(2) };
const threads: Readonly<
  Record<string, ReturnType<typeof openThread | typeof lockedThread | typeof hiddenThread | typeof deletedThread>>
> = {
  discussion: openThread(),
  announcement: openThread({ kind: 'announcement', visibility: 'public', author: author(1) }),
  locked: lockedThread(),
  hidden: hiddenThread(),
  'hidden-by-operator': hiddenThread({ moderation: hiddenByOperator, visibility: 'public' }),
  deleted: deletedThread(),
  elsewhere: openThread({ ...elsewhere, visibility: 'public' }),
};
const comments = {
  shown: shownComment(),
  hidden: hiddenComment(),
  'hidden-by-operator': hiddenComment({ moderation: hiddenByOperator }),
  removed: deletedComment(),
  elsewhere: shownComment({ threadId: threadId(2) }),
};
const gatherings = {
  planned: planned(),
  past: planned({ startsAt: instant(-7), endsAt: instant(-6) }),
  cancelled: cancelled(),
  elsewhere: planned(elsewhere),
};

const letter = {
  clusterId: clusterId(),
  number: 1,
  inn: innOf(50),
  tokenHash: tokenHash('t'.repeat(43)),
  version: 1,
};
const written = { ...letter, writtenBy: personId(1), writtenAt: instant(-1), expiresAt: instant(30) };
const letters = {
  sent: Letter.parse({ ...written, status: 'sent' }),
  late: Letter.parse({ ...written, status: 'sent', expiresAt: instant(-0.5) }),
  revoked: Letter.parse({ ...written, status: 'revoked', endedAt: instant() }),
};

/** Each state of the thing where the cluster lives, and its first one wherever the cluster stands. */
function inClusters(
  kind: string,
  things: readonly string[],
  make: (thing: string) => Omit<Scene, 'kind' | 'cluster' | 'thing'>,
) {
  const pairs = [
    ...things.flatMap((thing) => ['active', 'closed'].map((cluster) => ({ cluster, thing }))),
    ...everyState.map((cluster) => ({ cluster, thing: things[0] ?? '' })),
  ];
  const unique = new Map(pairs.map((place) => [JSON.stringify(place), place]));
  return [...unique.values()].map(({ cluster, thing }): Scene => ({ ...make(thing), kind, cluster, thing }));
}
const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export const clusterScenes: readonly Scene[] = [
  ...clusters,
  ...memberships,
  ...inClusters('thread', [...Object.keys(threads), 'absent'], (thing) => {
    const thread = own(threads, thing);
    const self: readonly Who[] = thing === 'announcement' ? ['coordinator'] : ['lead'];
    return { self, sees: 1, ids: { ...at, threadId: threadId() }, writes: thread ? [lying('thread', thread)] : [] };
  }),
  ...inClusters('comment', [...Object.keys(comments), 'in-locked', 'absent'], (thing) => {
    const comment = own(comments, thing === 'in-locked' ? 'shown' : thing);
    const under = thing === 'in-locked' ? lockedThread() : openThread();
    return {
      self: ['lead'],
      sees: 1,
      ids: { ...at, threadId: threadId(), commentId: commentId() },
      writes: [lying('thread', under), ...(comment ? [lying('comment', comment)] : [])],
    };
  }),
  ...inClusters('gathering', [...Object.keys(gatherings), 'absent'], (thing) => {
    const gathering = own(gatherings, thing);
    const ids = { ...at, gatheringId: gatheringId() };
    return { self: [], sees: 1, ids, writes: gathering ? [lying('gathering', gathering)] : [] };
  }),
  ...inClusters('letter', [...Object.keys(letters), 'absent'], (thing) => {
    const paper = own(letters, thing);
    return { self: [], sees: 1, ids: { ...at, letterId: '1' }, writes: paper ? letterWrites(paper) : [] };
  }),
];
