import * as z from 'zod';
import { ClusterId, ThreadId } from '../domain/ids.ts';
import { PublicCommentView, PublicThreadView } from './community-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

const open = { audience: 'public', status: 200, tag: 'Public', method: 'GET' } as const;
const cluster = { clusterId: ClusterId };
const thread = { ...cluster, threadId: ThreadId };

export const listAnnouncements = {
  ...open,
  path: '/public/clusters/{clusterId}/announcements',
  summary: 'What a cluster announces to everybody; pinned ones first, then the newest',
  input: z.strictObject({ ...cluster, ...pageInput }),
  output: Page(PublicThreadView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listPublicThreads = {
  ...open,
  path: '/public/clusters/{clusterId}/threads',
  summary: 'Discussions of a cluster that everybody may read, the newest first',
  input: z.strictObject({ ...cluster, ...pageInput }),
  output: Page(PublicThreadView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readPublicThread = {
  ...open,
  path: '/public/clusters/{clusterId}/threads/{threadId}',
  summary: 'One announcement or discussion that everybody may read',
  input: z.strictObject(thread),
  output: PublicThreadView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listPublicComments = {
  ...open,
  path: '/public/clusters/{clusterId}/threads/{threadId}/comments',
  summary: 'What members said to it; of hidden and deleted comments the place is left',
  input: z.strictObject({
    ...thread,
    order: z.enum(['oldest', 'newest']).optional().meta({ description: 'oldest, if absent' }),
    ...pageInput,
  }),
  output: Page(PublicCommentView),
  refusals: ['not-found'],
} as const satisfies Endpoint;
