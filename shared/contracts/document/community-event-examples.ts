import { gathering, startsAt } from './calendar-examples.ts';
import { thread, comment } from './community-examples.ts';
import { cluster, founder, supplier } from './example-facts.ts';

const about = { clusterId: cluster.id, visibility: 'public' as const };
const said = { ...about, threadId: thread.id, organisationId: supplier.id };
const own = { ...about, organisationId: founder.id };
const hiding = { reason: 'advertising' as const, by: 'coordinator' as const };
const report = { clusterId: cluster.id, threadId: thread.id, commentId: comment.id };

const planned = { ...about, startsAt };

/** Events of what is said in clusters; `visibility` tells whether the public may know of it. */
export const communityEvents = {
  'thread-started': {
    summary: 'An announcement was made or a discussion begun',
    example: { ...own, kind: 'announcement' as const, mentions: [supplier.id] },
  },
  'thread-edited': {
    summary: 'A thread says something else now; only the names of fields, and who is mentioned anew',
    example: { ...own, fields: ['text'], mentions: [] },
  },
  'thread-pinned': { summary: 'An announcement stands before all others', example: about },
  'thread-unpinned': { summary: 'An announcement is back in its row', example: about },
  'thread-locked': { summary: 'A discussion was ended', example: about },
  'thread-unlocked': { summary: 'A discussion was taken up again', example: about },
  'thread-hidden': { summary: 'A moderator hid a thread', example: { ...own, ...hiding } },
  'thread-shown': { summary: 'A hidden thread is shown again', example: own },
  'thread-deleted': { summary: 'The author took a thread back', example: about },
  'comment-written': {
    summary: 'A member commented',
    example: { ...said, replyTo: comment.id, mentions: [founder.id] },
  },
  'comment-edited': { summary: 'A comment was put right', example: { ...said, mentions: [] } },
  'comment-deleted': { summary: 'The author took a comment back', example: said },
  'comment-hidden': { summary: 'A moderator hid a comment', example: { ...said, ...hiding } },
  'comment-shown': { summary: 'A hidden comment is shown again', example: said },
  'abuse-reported': {
    summary: 'A member reported a text to the operators',
    example: { ...report, reason: 'insult' as const },
  },
  'abuse-report-decided': {
    summary: 'An operator decided on a report',
    example: { ...report, outcome: 'dismissed' as const },
  },
  'gathering-planned': { summary: 'An event was put into the calendar of a cluster', example: planned },
  'gathering-changed': {
    summary: 'An event of a calendar was changed; `moved`: time or place are others',
    example: { ...planned, fields: ['time'], moved: true },
  },
  'gathering-cancelled': { summary: 'An event of a calendar was called off', example: planned },
  'gathering-reminded': { summary: 'An event of a calendar begins in a day', example: planned },
  'attendance-answered': {
    summary: 'A member said whether it comes',
    example: {
      clusterId: cluster.id,
      gatheringId: gathering.id,
      organisationId: supplier.id,
      answer: 'yes' as const,
    },
  },
};
