import * as z from 'zod';
import { Following } from '../domain/community/following.ts';
import { ClusterId, Instant, ThreadId } from '../domain/ids.ts';
import type { Endpoint } from './endpoint.ts';

const community = {
  audience: 'member',
  service: 'community',
  tag: 'Community',
  status: 200,
  refusals: ['not-found', 'not-yours'],
} as const;
const cluster = { clusterId: ClusterId };
const thread = { ...cluster, threadId: ThreadId };
const following = Following.meta({
  description:
    'What the caller is told: all; only mentions; none; by default announcements, threads of their own organisation and those in which they wrote',
});
const Chosen = z.object({ following });
const upTo = Instant.meta({ description: 'Everything said until then was read; never goes back' });
const Read = z.object({ read: z.literal(true) });

export const readFollowing = {
  ...community,
  method: 'GET',
  path: '/clusters/{clusterId}/following',
  summary: 'How much of what is said in a cluster the caller is told',
  input: z.strictObject(cluster),
  output: Chosen,
} as const satisfies Endpoint;

export const followCluster = {
  ...community,
  method: 'PUT',
  path: '/clusters/{clusterId}/following',
  summary: 'Chooses how much of what is said in a cluster the caller is told',
  input: z.strictObject({ ...cluster, following }),
  output: Chosen,
} as const satisfies Endpoint;

export const followThread = {
  ...community,
  method: 'PUT',
  path: '/clusters/{clusterId}/threads/{threadId}/following',
  summary: 'The same for one thread; `default` does as chosen for the cluster',
  input: z.strictObject({ ...thread, following }),
  output: Chosen,
} as const satisfies Endpoint;

export const markClusterRead = {
  ...community,
  method: 'PUT',
  path: '/clusters/{clusterId}/reading',
  summary: 'Marks everything said in a cluster until then as read',
  input: z.strictObject({ ...cluster, upTo }),
  output: Read,
} as const satisfies Endpoint;

export const markThreadRead = {
  ...community,
  method: 'PUT',
  path: '/clusters/{clusterId}/threads/{threadId}/reading',
  summary: 'Marks a thread with its comments until then as read',
  input: z.strictObject({ ...thread, upTo }),
  output: Read,
} as const satisfies Endpoint;
