import type * as z from 'zod';
import type {
  AbuseReportView,
  CommentView,
  PublicCommentView,
  PublicThreadView,
  ThreadView,
  WholeThreadView,
} from '../community-views.ts';
import { checkedAt, cluster, decidedAt, founder, nearDueAt, submittedAt, supplier } from './example-facts.ts';

export const thread = { id: '6f1d2c3b-4a59-4e87-b6d0-1c2e3f4a5b60' } as const;
export const comment = { id: '0b9a8c7d-6e5f-4d3c-8b2a-190f8e7d6c5b' } as const;
export const report = { id: 'd3c2b1a0-9f8e-4d7c-a6b5-04132f5e6d7c' } as const;

const founding = { organisationId: founder.id, name: founder.name };
const supplying = { organisationId: supplier.id, name: supplier.name };

export const publicThreadExample: z.input<typeof PublicThreadView> = {
  id: thread.id,
  clusterId: cluster.id,
  kind: 'announcement',
  status: 'open',
  author: founding,
  title: 'Общее собрание кластера',
  text: 'Встречаемся 3 ноября в технопарке.\nПовестка: https://example.org/agenda',
  pinned: true,
  publishedAt: submittedAt,
  editedAt: checkedAt,
};

export const threadExample: z.input<typeof ThreadView> = {
  ...publicThreadExample,
  status: 'open',
  visibility: 'public',
  mentions: [supplier.id],
  version: 3,
  allowedActions: ['writeComment', 'editThread', 'pinThread', 'lockThread', 'deleteThread', 'hideThread'],
};

export const wholeThreadExample: z.input<typeof WholeThreadView> = {
  ...threadExample,
  former: [{ title: 'Собрание кластера', text: 'Встречаемся 3 ноября, место уточним.', until: checkedAt }],
};

export const hiddenThreadExample: z.input<typeof ThreadView> = {
  ...threadExample,
  kind: 'discussion',
  status: 'hidden',
  author: supplying,
  pinned: false,
  mentions: [],
  moderation: { reason: 'advertising', note: 'Реклама сторонней площадки.', by: 'coordinator', at: decidedAt },
  version: 2,
  allowedActions: ['showThread'],
};

export const publicCommentExample: z.input<typeof PublicCommentView> = {
  id: comment.id,
  threadId: thread.id,
  status: 'shown',
  author: supplying,
  text: 'Будем. Привезём образцы диодов.',
  writtenAt: checkedAt,
};

export const commentExample: z.input<typeof CommentView> = {
  ...publicCommentExample,
  mentions: [founder.id],
  version: 1,
  allowedActions: ['editComment', 'deleteComment'],
};

const { text: _text, ...silent } = commentExample;

export const deletedCommentExample: z.input<typeof CommentView> = {
  ...silent,
  status: 'deleted',
  mentions: [],
  version: 2,
  allowedActions: [],
};

export const hiddenCommentExample: z.input<typeof CommentView> = {
  ...commentExample,
  status: 'hidden',
  moderation: { reason: 'insult', by: 'operator', at: nearDueAt },
  version: 2,
  allowedActions: [],
};

export const abuseReportExample: z.input<typeof AbuseReportView> = {
  id: report.id,
  clusterId: cluster.id,
  threadId: thread.id,
  commentId: comment.id,
  status: 'open',
  organisationId: founder.id,
  reason: 'insult',
  note: 'Оскорбляет другого участника.',
  reportedAt: decidedAt,
  about: { status: 'shown', author: supplying, text: 'Будем. Привезём образцы диодов.' },
  version: 1,
  allowedActions: ['decideReport'],
};
