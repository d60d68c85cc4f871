import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentActions } from '../../../shared/domain/community/allowed-actions.ts';
import { decideReport } from '../../../shared/domain/community/decide-report.ts';
import { deleteComment } from '../../../shared/domain/community/delete-comment.ts';
import { editComment, isFresh } from '../../../shared/domain/community/edit-comment.ts';
import { hideComment, showComment } from '../../../shared/domain/community/hide-comment.ts';
import { mayReadText } from '../../../shared/domain/community/reading.ts';
import { reportAbuse } from '../../../shared/domain/community/report-abuse.ts';
import { writeComment } from '../../../shared/domain/community/write-comment.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { suspended } from '../../builders/cluster.ts';
import {
  deletedComment,
  hiddenComment,
  hiddenThread,
  lockedThread,
  openThread,
  shownComment,
  standing,
} from '../../builders/community.ts';
import { commentId, firstDay, organisationId, reportId, threadId } from '../../builders/ids.ts';
import { ended, founder } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const members = new Set([organisationId(1), organisationId(2), organisationId(3)]);
const writing = {
  id: commentId(2),
  as: organisationId(3),
  text: 'Стенд дадим мы',
  mentions: [organisationId(2)],
  members,
  replyTo: undefined,
  at: firstDay,
};
const minutesLater = (minutes: number) => new Date(firstDay.getTime() + minutes * 60_000);

describe('writing', () => {
  it('says who and where in its event, and not what', () => {
    const { after, fact, before } = accepted(writeComment(openThread(), standing(representative(3)), writing));
    expect(before).toBeUndefined();
    expect(after).toMatchObject({ status: 'shown', version: 1, text: writing.text, threadId: threadId() });
    expect(fact.data).toMatchObject({ organisationId: organisationId(3), visibility: 'members' });
    expect(JSON.stringify(fact)).not.toContain('Стенд');
  });

  it('answers a comment of this thread that is no answer itself and still stands', () => {
    const by = standing(representative(3));
    const to = (replyTo: Parameters<typeof writeComment>[2]['replyTo']) =>
      refusalOf(writeComment(openThread(), by, { ...writing, replyTo }));
    expect(to(shownComment())).toBe('accepted');
    expect(to(shownComment({ replyTo: commentId(9) }))).toBe('reply-not-possible');
    expect(to(shownComment({ threadId: threadId(9) }))).toBe('reply-not-possible');
    expect(to(hiddenComment())).toBe('reply-not-possible');
    expect(to(deletedComment())).toBe('reply-not-possible');
  });

  it('is not possible in a thread that is locked or hidden, a suspended cluster, or for others', () => {
    const by = standing(representative(3));
    expect(refusalOf(writeComment(lockedThread(), by, writing))).toBe('wrong-status');
    expect(refusalOf(writeComment(hiddenThread(), by, writing))).toBe('wrong-status');
    const readOnly = standing(representative(3), { cluster: suspended() });
    expect(refusalOf(writeComment(openThread(), readOnly, writing))).toBe('wrong-status');
    expect(refusalOf(writeComment(openThread(), standing(operator()), writing))).toBe('not-yours');
    const stray = { ...writing, mentions: [organisationId(9)] };
    expect(refusalOf(writeComment(openThread(), by, stray))).toBe('mention-not-member');
  });
});

describe('editing', () => {
  const edit = { text: 'Стенд даём', mentions: undefined, members, sawVersion: 1, at: minutesLater(15) };
  const own = standing(representative(2));

  it('is possible for fifteen minutes, to the millisecond', () => {
    expect(accepted(editComment(shownComment(), openThread(), own, edit)).after).toMatchObject({
      text: 'Стенд даём',
      editedAt: minutesLater(15).toISOString(),
      version: 2,
    });
    const late = { ...edit, at: new Date(minutesLater(15).getTime() + 1) };
    expect(refusalOf(editComment(shownComment(), openThread(), own, late))).toBe('too-late');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600_000 }), (ms) => {
        expect(isFresh(shownComment(), new Date(firstDay.getTime() + ms))).toBe(ms <= 900_000);
      }),
    );
  });

  it('is the author’s, of what stands, on the version they saw', () => {
    const of = (
      comment = shownComment(),
      thread: Parameters<typeof editComment>[1] = openThread(),
      by = own,
      more = {},
    ) => refusalOf(editComment(comment, thread, by, { ...edit, ...more }));
    expect(of(shownComment(), openThread(), standing(coordinator()))).toBe('not-yours');
    expect(of(shownComment(), openThread(), own, { sawVersion: 2 })).toBe('stale-version');
    expect(of(shownComment(), lockedThread())).toBe('wrong-status');
    expect(refusalOf(editComment(hiddenComment(), openThread(), own, edit))).toBe('wrong-status');
    expect(of(shownComment(), openThread(), own, { mentions: [organisationId(9)] })).toBe('mention-not-member');
  });
});

describe('deleting, hiding, showing', () => {
  const at = { at: firstDay };
  it('deletes the author’s own words at any time', () => {
    const left = standing(representative(2), { members: [founder(), ended(2)] });
    const { after } = accepted(deleteComment(shownComment({ replyTo: commentId(5) }), openThread(), left, at));
    expect(after).toMatchObject({ status: 'deleted', replyTo: commentId(5) });
    expect(JSON.stringify(after)).not.toContain('Дадим');
    expect(refusalOf(deleteComment(shownComment(), openThread(), standing(coordinator()), at))).toBe('not-yours');
    expect(refusalOf(deleteComment(deletedComment(), openThread(), standing(representative(2)), at))).toBe(
      'wrong-status',
    );
  });

  it('hides and shows for moderators', () => {
    const hiding = { reason: 'insult', note: undefined, ...at } as const;
    const hidden = accepted(hideComment(shownComment(), openThread(), standing(operator()), hiding));
    expect(hidden.after).toMatchObject({ status: 'hidden', moderation: { by: 'operator', reason: 'insult' } });
    expect(refusalOf(hideComment(shownComment(), openThread(), standing(representative(3)), hiding))).toBe('not-yours');
    expect(refusalOf(hideComment(deletedComment(), openThread(), standing(operator()), hiding))).toBe('wrong-status');
    const show = (by = standing(coordinator()), comment: Parameters<typeof showComment>[0] = hiddenComment()) =>
      refusalOf(showComment(comment, openThread(), by, at));
    expect(show()).toBe('accepted');
    expect(show(standing(representative(2)))).toBe('not-yours');
    expect(show(standing(coordinator()), hidden.after)).toBe('forbidden');
    expect(show(standing(operator()), hidden.after)).toBe('accepted');
    expect(show(standing(coordinator()), shownComment())).toBe('wrong-status');
  });

  it('leaves what was hidden to its author and moderators', () => {
    expect(mayReadText(hiddenComment(), standing(representative(3)))).toBe(false);
    for (const by of [representative(2), coordinator(), operator()])
      expect(mayReadText(hiddenComment(), standing(by))).toBe(true);
  });
});

describe('allowed actions of a comment', () => {
  it('are those that would be accepted', () => {
    const of = (
      by: Parameters<typeof standing>[0],
      at = firstDay,
      comment: Parameters<typeof commentActions>[0] = shownComment(),
    ) => commentActions(comment, openThread(), standing(by), at);
    expect(of(representative(2))).toEqual(['writeComment', 'editComment', 'deleteComment', 'reportAbuse']);
    expect(of(representative(2), minutesLater(16))).toEqual(['writeComment', 'deleteComment', 'reportAbuse']);
    expect(of(operator())).toEqual(['hideComment']);
    expect(of(operator(), firstDay, hiddenComment())).toEqual(['showComment']);
    expect(of(representative(3), firstDay, shownComment({ replyTo: commentId(4) }))).toEqual(['reportAbuse']);
    expect(of(representative(2), firstDay, deletedComment())).toEqual([]);
  });
});

describe('a report of abuse', () => {
  const report = {
    id: reportId(),
    as: organisationId(3),
    comment: undefined,
    reason: 'insult',
    note: 'Грубо',
    at: firstDay,
  } as const;
  const by = standing(representative(3));

  it('comes from a member, about what can be read there', () => {
    const { after, fact } = accepted(reportAbuse(openThread(), by, { ...report, comment: shownComment() }));
    expect(after).toMatchObject({ status: 'open', commentId: commentId(), note: 'Грубо' });
    expect(JSON.stringify(fact)).not.toContain('Грубо');
    expect(refusalOf(reportAbuse(openThread(), standing(representative(2)), report))).toBe('not-yours');
    expect(refusalOf(reportAbuse(hiddenThread(), by, report))).toBe('wrong-status');
    const elsewhere = { ...report, comment: shownComment({ threadId: threadId(9) }) };
    expect(refusalOf(reportAbuse(openThread(), by, elsewhere))).toBe('not-found');
    expect(refusalOf(reportAbuse(openThread(), by, { ...report, comment: hiddenComment() }))).toBe('wrong-status');
    const readOnly = standing(representative(3), { cluster: suspended() });
    expect(refusalOf(reportAbuse(openThread(), readOnly, report))).toBe('accepted');
  });

  it('is decided once, by an operator', () => {
    const open = accepted(reportAbuse(openThread(), by, report)).after;
    const decision = { outcome: 'dismissed', by: operator(), at: firstDay } as const;
    const { after, fact } = accepted(decideReport(open, decision));
    expect(after).toMatchObject({ status: 'decided', outcome: 'dismissed', version: 2 });
    expect(fact.data).toMatchObject({ outcome: 'dismissed' });
    expect(JSON.stringify(fact)).not.toContain(organisationId(3));
    expect(refusalOf(decideReport(after, decision))).toBe('wrong-status');
    expect(refusalOf(decideReport(open, { ...decision, by: coordinator() }))).toBe('forbidden');
  });
});
