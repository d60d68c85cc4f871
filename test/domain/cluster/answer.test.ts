import { describe, expect, it } from 'vitest';
import { answer } from '../../../shared/domain/cluster/answer.ts';
import type { ActionNeededCluster } from '../../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import { snapshotOf } from '../../../shared/domain/cluster/snapshot.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { actionNeeded } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { memberFacts } from '../../builders/facts.ts';
import { clusterId, dayAfter, firstDay, hashOf, instant, personId } from '../../builders/ids.ts';
import { confirmed, founder } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const members: Member[] = [founder(), ...Array.from({ length: 29 }, (_, index) => confirmed(index + 2))];
const returned = actionNeeded({ reviewDaysLeft: 6 });
const filed = snapshotOf(returned, members, { submission: 1, by: personId(1), at: firstDay });
const answering = (more: Partial<Parameters<typeof answer>[1]> = {}) => ({
  text: 'Уточнили цель',
  members,
  filed,
  hash: () => hashOf(8),
  by: coordinator(),
  at: dayAfter(4),
  ...more,
});
const answered = (cluster: ActionNeededCluster, who = members) =>
  accepted(answer(cluster, answering({ members: who }), mic));

describe('an answer in words', () => {
  const { after, fact, note, snapshot } = answered(returned);

  it('goes back to the review, whose clock goes on where it stood', () => {
    expect(after).toMatchObject({
      status: 'in-review',
      submission: 1,
      told: 'nothing',
      reviewSince: instant(4),
      // Friday the 13th, three and six working days later in Moscow.
      nearDueAt: '2026-11-18T20:59:59.999Z',
      dueAt: '2026-11-23T20:59:59.999Z',
    });
    for (const gone of ['request', 'reviewDaysLeft', 'claim']) expect(after).not.toHaveProperty(gone);
    expect(fact).toEqual({ type: 'action-answered', data: { submission: 1 } });
    expect(snapshot).toBeUndefined();
  });

  it('is kept word for word', () =>
    expect(note).toEqual({
      clusterId: clusterId(),
      kind: 'answer',
      text: 'Уточнили цель',
      by: personId(1),
      at: instant(4),
    }));

  it('is due the same day when no days are left', () => {
    const { after: last } = answered(actionNeeded({ reviewDaysLeft: 0 }));
    expect(last).toMatchObject({ nearDueAt: '2026-11-13T20:59:59.999Z', dueAt: '2026-11-13T20:59:59.999Z' });
  });

  it('stays one when only the register says something new about members', () => {
    const fresher = members.map((member) => ({ ...member, facts: { ...member.facts, asOf: instant(3) } }));
    expect(answered(returned, fresher).fact.type).toBe('action-answered');
  });
});

describe('an answer with changes', () => {
  it.each<[string, ActionNeededCluster, Member[]]>([
    ['of the title', { ...returned, title: 'Другое название' }, members],
    [
      'of a project',
      { ...returned, projects: returned.projects.map((one) => ({ ...one, stage: 'pilot' as const })) },
      members,
    ],
    ['of the industries', { ...returned, industries: ['26'] }, members],
    ['of the members', returned, [...members, confirmed(31)]],
    ['of a role', returned, [...members.slice(0, 30), confirmed(31, { role: 'partner' })]],
  ])('%s is filed and checked again, and keeps the days that are left', (_, cluster, who) => {
    const { after, fact, snapshot, note } = answered(cluster, who);
    expect(after).toMatchObject({
      status: 'checking',
      submission: 2,
      submissions: 2,
      reviewDaysLeft: 6,
      snapshotHash: hashOf(8),
    });
    for (const gone of ['request', 'outcome']) expect(after).not.toHaveProperty(gone);
    expect(fact.type).toBe('cluster-submitted');
    expect(snapshot?.submission).toBe(2);
    expect(note?.kind).toBe('answer');
  });

  it('is not ready when too few are left', () => {
    const refused = answer(returned, answering({ members: members.slice(0, 29) }), mic);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-ready', missing: ['threshold'] } });
    const bad = confirmed(30, { facts: memberFacts(30, { standing: 'bad', standingReason: 'liquidated' }) });
    expect(refusalOf(answer(returned, answering({ members: [...members.slice(0, 28), bad] }), mic))).toBe('not-ready');
  });
});

describe('an answer is refused', () => {
  it('to everybody but the coordinator', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(answer(returned, answering({ by }), mic))).toBe('not-yours');
  });

  it.each(statusesBut('action-needed'))('while the cluster is %s', (status) => {
    expect(answer(clusterIn(status), answering(), mic)).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status },
    });
  });
});
