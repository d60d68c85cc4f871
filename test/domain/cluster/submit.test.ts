import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import { submit } from '../../../shared/domain/cluster/submit.ts';
import { Snapshot } from '../../../shared/domain/cluster/submission.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering, project } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { memberFacts } from '../../builders/facts.ts';
import { dayAfter, hashOf, instant, organisationId, personId } from '../../builders/ids.ts';
import { confirmed, ended, founder, invited } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const members = (count: number): Member[] => [
  founder(),
  ...Array.from({ length: count - 1 }, (_, index) => confirmed(index + 2)),
];
const ready = gathering({
  counts: { participants: 30, partners: 0, invited: 0, requested: 0 },
  lastReport: { submission: 1, outcome: 'not-eligible' },
  submissions: 1,
});
const filing = (more: Partial<Parameters<typeof submit>[1]> = {}) => ({
  members: members(30),
  sawVersion: 5,
  hash: () => hashOf(8),
  by: coordinator(),
  at: dayAfter(1),
  ...more,
});

describe('an application that is filed', () => {
  const { after, snapshot, fact } = accepted(submit(ready, filing(), mic));

  it('is checked from now on, and the sweeper looks after a minute', () => {
    expect(after).toMatchObject({
      status: 'checking',
      version: 6,
      submission: 2,
      submissions: 2,
      attempts: 0,
      snapshotHash: hashOf(8),
      submittedAt: instant(1),
      nextAttemptAt: new Date(dayAfter(1).getTime() + 60_000).toISOString(),
    });
    for (const gone of ['idleUntil', 'lastReport']) expect(after).not.toHaveProperty(gone);
    const data = { submission: 2, snapshotHash: hashOf(8), programmeVersion: 1 };
    expect(fact).toEqual({ type: 'cluster-submitted', data });
  });

  it('is a snapshot of its confirmed members in a stable order', () => {
    expect(Snapshot.parse(snapshot)).toEqual(snapshot);
    expect(snapshot).toMatchObject({ submission: 2, submittedBy: personId(1), programme: { id: 'mic', version: 1 } });
    const more = [...members(30), invited(31), ended(32)].toReversed();
    expect(accepted(submit(ready, filing({ members: more }), mic)).snapshot).toEqual(snapshot);
    expect(snapshot?.members.map(({ organisationId: id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, index) => organisationId(index + 1)),
    );
  });

  it('may have members whom only a person can judge', () => {
    const unclear = confirmed(30, { facts: memberFacts(30, { standing: 'unclear', standingReason: 'reorganising' }) });
    expect(refusalOf(submit(ready, filing({ members: [...members(29), unclear] }), mic))).toBe('accepted');
  });
});

describe('filing is refused', () => {
  const missing = (one: Cluster, who: readonly Member[]) => submit(one, filing({ members: who }), mic);

  it.each<[string, Member[]]>([
    ['29 participants', members(29)],
    ['29 participants and a partner', [...members(29), confirmed(30, { role: 'partner' })]],
    ['29 participants and an invitation', [...members(29), invited(30)]],
    ['the same INN twice', [...members(29), confirmed(30, { facts: memberFacts(29) })]],
    [
      'a liquidated one',
      [...members(29), confirmed(30, { facts: memberFacts(30, { standing: 'bad', standingReason: 'liquidated' }) })],
    ],
  ])('with %s', (_, who) => {
    expect(missing(ready, who)).toEqual({ ok: false, refusal: { kind: 'not-ready', missing: ['threshold'] } });
  });

  it('when who leads a project is no member', () => {
    const led = { ...ready, projects: [project(), project({ lead: organisationId(99) })] };
    expect(missing(led, members(30))).toEqual({ ok: false, refusal: { kind: 'not-ready', missing: ['project-lead'] } });
    expect(missing(led, members(2))).toMatchObject({ refusal: { missing: ['threshold', 'project-lead'] } });
  });

  it('to everybody but the coordinator', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(submit(ready, filing({ by, sawVersion: 1 }), mic))).toBe('not-yours');
  });

  it('to whoever saw another version', () =>
    expect(refusalOf(submit(ready, filing({ sawVersion: 4 }), mic))).toBe('stale-version'));

  it.each(statusesBut('gathering'))('while the cluster is %s', (status) => {
    const cluster = clusterIn(status);
    const refused = submit(cluster, filing({ sawVersion: cluster.version }), mic);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  });
});
