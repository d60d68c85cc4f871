import { describe, expect, it } from 'vitest';
import { threadActions } from '../../../shared/domain/community/allowed-actions.ts';
import { deleteThread } from '../../../shared/domain/community/delete-thread.ts';
import { editThread } from '../../../shared/domain/community/edit-thread.ts';
import { hideThread, showThread } from '../../../shared/domain/community/hide-thread.ts';
import { lockThread } from '../../../shared/domain/community/lock-thread.ts';
import { pinThread } from '../../../shared/domain/community/pin-thread.ts';
import { readableBy, readableByAll } from '../../../shared/domain/community/reading.ts';
import { startThread } from '../../../shared/domain/community/start-thread.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { suspended } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { deletedThread, hiddenThread, lockedThread, openThread, standing } from '../../builders/community.ts';
import { clusterId, dayAfter, firstDay, organisationId, threadId } from '../../builders/ids.ts';
import { confirmed, ended, founder } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const talking = ['gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk'] as const;
const members = new Set([organisationId(1), organisationId(2), organisationId(3)]);
const start = {
  id: threadId(),
  as: organisationId(2),
  kind: 'discussion',
  visibility: 'members',
  title: 'Испытания',
  text: 'Кто даст стенд?',
  mentions: [organisationId(3), organisationId(3)],
  members,
  at: firstDay,
} as const;

describe('starting a thread', () => {
  it('names the organisation, and those mentioned once', () => {
    const { after, fact } = accepted(startThread(standing(representative(2)), start));
    expect(after).toMatchObject({ status: 'open', author: { organisationId: organisationId(2) }, version: 1 });
    expect(fact).toEqual({
      type: 'thread-started',
      data: {
        clusterId: clusterId(),
        organisationId: organisationId(2),
        kind: 'discussion',
        visibility: 'members',
        mentions: [organisationId(3)],
      },
    });
    expect(JSON.stringify(fact)).not.toContain('стенд');
  });

  it('is not for somebody else’s organisation, a former member, or an operator', () => {
    expect(refusalOf(startThread(standing(representative(3)), start))).toBe('not-yours');
    expect(refusalOf(startThread(standing(operator()), start))).toBe('not-yours');
    const left = standing(representative(2), { members: [founder(), ended(2)] });
    expect(refusalOf(startThread(left, start))).toBe('not-yours');
  });

  it('announces for the coordinator alone', () => {
    const announcement = { ...start, kind: 'announcement' } as const;
    expect(refusalOf(startThread(standing(representative(2)), announcement))).toBe('forbidden');
    const own = { ...announcement, as: organisationId(1) };
    expect(accepted(startThread(standing(coordinator()), own)).after.kind).toBe('announcement');
  });

  it('mentions confirmed members only', () => {
    const stray = { ...start, mentions: [organisationId(9)] };
    expect(refusalOf(startThread(standing(representative(2)), stray))).toBe('mention-not-member');
  });

  it.each(talking)('is possible while the cluster is %s', (status) => {
    expect(refusalOf(startThread(standing(representative(2), { cluster: clusterIn(status) }), start))).toBe('accepted');
  });

  it.each(statusesBut(...talking))('is not possible while it is %s', (status) => {
    const there = standing(representative(2), { cluster: clusterIn(status) });
    expect(refusalOf(startThread(there, start))).toBe('wrong-status');
  });
});

const edit = {
  title: undefined,
  text: 'Кто даст стенд на 5 кВт?',
  mentions: undefined,
  visibility: undefined,
  members,
  sawVersion: 1,
  at: dayAfter(1),
};

describe('editing', () => {
  it('keeps what was said before, at most five times', () => {
    const first = accepted(editThread(openThread(), standing(representative(2)), edit));
    expect(first.after).toMatchObject({
      text: edit.text,
      version: 2,
      former: [{ text: 'Кто даст стенд?', until: dayAfter(1).toISOString() }],
    });
    expect(first.fact.data).toMatchObject({ fields: ['text'], mentions: [] });
    const former = Array.from({ length: 5 }, (_, n) => ({
      title: `${n}`,
      text: `${n}`,
      until: start.at.toISOString(),
    }));
    const sixth = accepted(editThread(openThread({ former }), standing(representative(2)), edit));
    expect(sixth.after).toMatchObject({ former: [{ text: 'Кто даст стенд?' }, ...former.slice(0, 4)] });
  });

  it('is the author’s, on the version they saw, of a thread that can be read', () => {
    expect(refusalOf(editThread(openThread(), standing(coordinator()), edit))).toBe('not-yours');
    const old = { ...edit, sawVersion: 7 };
    expect(refusalOf(editThread(openThread(), standing(representative(2)), old))).toBe('stale-version');
    expect(refusalOf(editThread(hiddenThread(), standing(representative(2)), edit))).toBe('wrong-status');
    expect(refusalOf(editThread(deletedThread(), standing(representative(2)), edit))).toBe('wrong-status');
  });

  it('tells only those who were not mentioned before, and only members', () => {
    const before = openThread({ mentions: [organisationId(3)] });
    const more = { ...edit, mentions: [organisationId(3), organisationId(1)] };
    const { fact } = accepted(editThread(before, standing(representative(2)), more));
    expect(fact.data).toMatchObject({ mentions: [organisationId(1)] });
    const stray = { ...edit, mentions: [organisationId(9)] };
    expect(refusalOf(editThread(before, standing(representative(2)), stray))).toBe('mention-not-member');
  });

  it('takes a public thread back to the members', () => {
    const back = { ...edit, visibility: 'members' } as const;
    const { after } = accepted(editThread(openThread({ visibility: 'public' }), standing(representative(2)), back));
    expect(after.visibility).toBe('members');
  });
});

describe('pinning and locking', () => {
  const announcement = openThread({ kind: 'announcement' });
  it('pins announcements for the coordinator, once', () => {
    const { after } = accepted(pinThread(announcement, standing(coordinator()), { pinned: true, at: firstDay })) ?? {};
    expect(after).toMatchObject({ pinned: true, version: 2 });
    expect(pinThread(announcement, standing(coordinator()), { pinned: false, at: firstDay })).toEqual({
      ok: true,
      value: undefined,
    });
    const pin = { pinned: true, at: firstDay };
    expect(refusalOf(pinThread(openThread(), standing(coordinator()), pin))).toBe('not-yours');
    expect(refusalOf(pinThread(announcement, standing(representative(2)), pin))).toBe('not-yours');
    expect(refusalOf(pinThread(announcement, standing(coordinator(), { cluster: suspended() }), pin))).toBe(
      'wrong-status',
    );
    const hidden = hiddenThread({ kind: 'announcement' });
    expect(refusalOf(pinThread(hidden, standing(coordinator()), pin))).toBe('wrong-status');
  });

  it('locks and unlocks for author and moderators', () => {
    const lock = { locked: true, at: firstDay };
    for (const by of [representative(2), coordinator(), operator()])
      expect(accepted(lockThread(openThread(), standing(by), lock))?.after.status).toBe('locked');
    expect(refusalOf(lockThread(openThread(), standing(representative(3)), lock))).toBe('not-yours');
    expect(lockThread(lockedThread(), standing(coordinator()), lock)).toEqual({ ok: true, value: undefined });
    const again = accepted(lockThread(lockedThread(), standing(coordinator()), { locked: false, at: firstDay }));
    expect(again?.fact.type).toBe('thread-unlocked');
    expect(refusalOf(lockThread(hiddenThread(), standing(coordinator()), lock))).toBe('wrong-status');
    expect(refusalOf(lockThread(openThread(), standing(coordinator(), { cluster: suspended() }), lock))).toBe(
      'wrong-status',
    );
  });
});

describe('moderation', () => {
  const hiding = { reason: 'insult', note: 'Так не говорят.', at: firstDay } as const;

  it('hides for the coordinator and for operators, and says in which capacity', () => {
    const byCoordinator = accepted(hideThread(lockedThread(), standing(coordinator()), hiding));
    expect(byCoordinator.after).toMatchObject({
      status: 'hidden',
      was: 'locked',
      moderation: { by: 'coordinator', reason: 'insult', note: hiding.note },
    });
    expect(byCoordinator.fact).toMatchObject({
      type: 'thread-hidden',
      data: { reason: 'insult', organisationId: organisationId(2) },
    });
    expect(accepted(hideThread(openThread(), standing(operator()), hiding)).after).toMatchObject({
      moderation: { by: 'operator' },
    });
    expect(refusalOf(hideThread(openThread(), standing(representative(2)), hiding))).toBe('not-yours');
    expect(refusalOf(hideThread(hiddenThread(), standing(coordinator()), hiding))).toBe('wrong-status');
  });

  it('goes on in a suspended cluster', () => {
    const there = standing(coordinator(), { cluster: suspended() });
    expect(refusalOf(hideThread(openThread(), there, hiding))).toBe('accepted');
  });

  it('shows again as it was; what an operator hid only an operator shows', () => {
    const at = { at: firstDay };
    expect(accepted(showThread(hiddenThread({ was: 'locked' }), standing(coordinator()), at)).after.status).toBe(
      'locked',
    );
    const byOperator = hiddenThread({
      moderation: { reason: 'unlawful', by: 'operator', at: firstDay.toISOString() },
    });
    expect(refusalOf(showThread(byOperator, standing(coordinator()), at))).toBe('forbidden');
    expect(refusalOf(showThread(byOperator, standing(operator()), at))).toBe('accepted');
    expect(refusalOf(showThread(byOperator, standing(representative(2)), at))).toBe('not-yours');
    expect(refusalOf(showThread(openThread(), standing(operator()), at))).toBe('wrong-status');
  });
});

describe('deleting', () => {
  it('takes every word away, also after the member left', () => {
    const left = standing(representative(2), { members: [founder(), ended(2)] });
    const before = openThread({ former: [{ title: 'Слова', text: 'Слова', until: firstDay.toISOString() }] });
    const { after } = accepted(deleteThread(before, left, { at: firstDay }));
    expect(JSON.stringify(after)).not.toMatch(/Испытания|стенд|Слова/);
    expect(refusalOf(deleteThread(openThread(), standing(coordinator()), { at: firstDay }))).toBe('not-yours');
    expect(refusalOf(deleteThread(deletedThread(), standing(representative(2)), { at: firstDay }))).toBe(
      'wrong-status',
    );
  });
});

describe('who reads', () => {
  const reader = (by = representative(3)) => standing(by, { members: [founder(), confirmed(2), confirmed(3)] });

  it('members, but not of another cluster, and nobody from outside', () => {
    expect(refusalOf(readableBy(openThread(), reader()))).toBe('accepted');
    expect(refusalOf(readableBy(openThread({ clusterId: clusterId(2) }), reader()))).toBe('not-found');
    expect(refusalOf(readableBy(openThread(), standing(stranger())))).toBe('not-found');
  });

  it('hidden threads: author and moderators; deleted ones: nobody', () => {
    expect(refusalOf(readableBy(hiddenThread(), reader()))).toBe('not-found');
    for (const by of [representative(2), coordinator(), operator()]) {
      expect(refusalOf(readableBy(hiddenThread(), standing(by)))).toBe('accepted');
      expect(refusalOf(readableBy(deletedThread(), standing(by)))).toBe('not-found');
    }
  });

  it('everybody: public ones that are not hidden', () => {
    const open = openThread({ visibility: 'public' });
    expect(refusalOf(readableByAll(open, clusterId()))).toBe('accepted');
    expect(refusalOf(readableByAll(open, clusterId(2)))).toBe('not-found');
    expect(refusalOf(readableByAll(openThread(), clusterId()))).toBe('not-found');
    expect(refusalOf(readableByAll(hiddenThread({ visibility: 'public' }), clusterId()))).toBe('not-found');
  });
});

describe('allowed actions of a thread', () => {
  it('are those that would be accepted', () => {
    const announcement = openThread({ kind: 'announcement', author: { organisationId: organisationId(1), name: 'А' } });
    expect(threadActions(announcement, standing(coordinator()))).toEqual([
      'writeComment',
      'editThread',
      'pinThread',
      'lockThread',
      'deleteThread',
      'hideThread',
      'reportAbuse',
    ]);
    expect(threadActions(announcement, standing(representative(2)))).toEqual(['writeComment', 'reportAbuse']);
    expect(threadActions(hiddenThread(), standing(representative(2)))).toEqual(['deleteThread']);
    expect(threadActions(hiddenThread(), standing(operator()))).toEqual(['showThread']);
    const readOnly = standing(representative(2), { cluster: suspended() });
    expect(threadActions(openThread(), readOnly)).toEqual(['deleteThread', 'reportAbuse']);
    const left = standing(representative(2), { members: [founder(), ended(2)] });
    expect(threadActions(openThread(), left)).toEqual(['lockThread', 'deleteThread']);
  });
});
