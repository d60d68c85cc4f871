import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leave } from '../../../shared/domain/cluster/leave.ts';
import { Cluster, MemberCounts } from '../../../shared/domain/cluster/cluster.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import { counted } from '../../../shared/domain/cluster/member-counts.ts';
import { recountStanding } from '../../../shared/domain/cluster/recount-standing.ts';
import { ledger } from '../../../shared/eligibility/ledger.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { representative } from '../../builders/actor.ts';
import { active, atRisk, suspended } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { memberFacts } from '../../builders/facts.ts';
import { dayAfter, firstDay, instant, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, founder } from '../../builders/member.ts';
import { accepted } from '../../builders/outcome.ts';

const two = organisationId(2);
const dead = memberFacts(2, { standing: 'bad', standingReason: 'liquidating', registerStatus: 'LIQUIDATING' });
const counts = (participants: number, lapsed: number) => ({
  participants,
  lapsed,
  partners: 2,
  invited: 0,
  requested: 0,
});
const recount = (cluster: Cluster, member: Member | undefined, at = firstDay) =>
  recountStanding(cluster, { organisationId: two, member, at }, mic);
const lapsed = { since: instant(), reason: 'liquidating' };

/** All steps that one piece of news leads to. */
function settled(cluster: Cluster, member: Member | undefined, at = firstDay) {
  const facts = new Array<string>();
  let now = { cluster, member };
  for (let change = recount(cluster, member, at); change !== undefined; change = recount(now.cluster, now.member, at)) {
    facts.push(change.fact.type);
    now = { cluster: change.after, member: change.members[0] ?? now.member };
    expect(facts.length).toBeLessThan(3);
  }
  return { ...now, facts };
}

describe('a member of a registered cluster that does not count any more', () => {
  it('is told first, then the cluster is at risk with sixty days from then', () => {
    const first = recount(active({ counts: counts(30, 0) }), confirmed(2, { facts: dead }));
    expect(first?.fact).toEqual({
      type: 'member-lapsed',
      data: { organisationId: two, participants: 29, reason: 'liquidating' },
    });
    expect(first?.members).toMatchObject([{ status: 'confirmed', lapsed }]);
    const { cluster, facts } = settled(active({ counts: counts(30, 0) }), confirmed(2, { facts: dead }));
    expect(facts).toEqual(['member-lapsed', 'cluster-at-risk']);
    expect(cluster).toMatchObject({ status: 'at-risk', deadline: instant(60), counts: counts(30, 1) });
  });

  it('leaves a cluster that has more than enough active', () => {
    const { cluster, facts } = settled(active({ counts: counts(31, 0) }), confirmed(2, { facts: dead }));
    expect(facts).toEqual(['member-lapsed']);
    expect(cluster).toMatchObject({ status: 'active', counts: counts(31, 1) });
  });

  it.each([
    ['is in liquidation', dead, 'liquidating'],
    ['moved to another region', memberFacts(2, { region: '70' }), 'other-region'],
    ['was suspended here', memberFacts(2, { organisationStatus: 'suspended' }), 'organisation-suspended'],
    ['was excluded here', memberFacts(2, { organisationStatus: 'excluded' }), 'organisation-excluded'],
  ])('is one that %s', (_, facts, reason) => {
    expect(recount(active(), confirmed(2, { facts }))?.fact).toMatchObject({ type: 'member-lapsed', data: { reason } });
  });

  it.each([
    [
      'about whom a person would have to decide',
      memberFacts(2, { standing: 'unclear', standingReason: 'reorganising' }),
    ],
    ['that is in order', memberFacts(2)],
  ])('is not one %s', (_, facts) => {
    expect(recount(active(), confirmed(2, { facts }))).toBeUndefined();
  });

  it('is neither a partner nor one that left', () => {
    expect(recount(active(), confirmed(2, { facts: dead, role: 'partner' }))).toBeUndefined();
    expect(recount(active(), ended(2, { facts: dead }))).toBeUndefined();
    expect(recount(active(), undefined)).toBeUndefined();
  });

  it('is told once, whatever comes later and however often', () => {
    const { cluster, member } = settled(active(), confirmed(2, { facts: dead }));
    expect(recount(cluster, member, dayAfter(3))).toBeUndefined();
    expect(member).toMatchObject({ lapsed: { since: instant() } });
  });

  it('takes nothing with it when it leaves', () => {
    const cluster = active({ counts: counts(31, 1) });
    const left = accepted(
      leave(
        cluster,
        confirmed(2, { facts: dead, lapsed }),
        { reason: undefined, by: representative(2), at: firstDay },
        mic,
      ),
    );
    expect(left).toMatchObject({ after: { status: 'active', counts: counts(30, 0) }, fact: { type: 'member-left' } });
  });

  it('may be the founder', () => {
    const facts = memberFacts(1, { standing: 'bad', standingReason: 'bankrupt' });
    expect(recount(active(), founder({ facts }))?.fact.type).toBe('member-lapsed');
  });
});

describe('a member that counts again', () => {
  it.each([
    ['at risk', atRisk({ counts: counts(30, 1) })],
    ['suspended', suspended({ counts: counts(30, 1) })],
  ])('brings a cluster that was %s back', (_, cluster) => {
    const now = settled(cluster, confirmed(2, { lapsed }));
    expect(now.facts).toEqual(['member-counts-again', 'cluster-recovered']);
    expect(now.cluster).toMatchObject({ status: 'active', counts: counts(30, 0) });
    expect(now.member).not.toHaveProperty('lapsed');
  });

  it('does not bring it back alone when more are missing', () => {
    const { cluster, facts } = settled(atRisk({ counts: counts(30, 2) }), confirmed(2, { lapsed }));
    expect(facts).toEqual(['member-counts-again']);
    expect(cluster).toMatchObject({ status: 'at-risk', deadline: instant(60), counts: counts(30, 1) });
  });
});

it.each(statusesBut('active', 'at-risk', 'suspended'))('nothing is recounted while it is %s', (status) => {
  expect(recount(clusterIn(status), confirmed(2, { facts: dead }))).toBeUndefined();
});

it('a stored cluster from before reads as one in which everybody counts', () => {
  expect(MemberCounts.parse({ participants: 30, partners: 0, invited: 0, requested: 0 })).toMatchObject({ lapsed: 0 });
});

it('in whatever order news comes, the number agrees with the ledger and the state with the number', () => {
  const small = { ...mic, threshold: 3 };
  const standings = fc.constantFrom('good', 'bad', 'unclear');
  const news = fc.array(fc.record({ n: fc.integer({ min: 1, max: 5 }), standing: standings, twice: fc.boolean() }));
  fc.assert(
    fc.property(news, (all) => {
      const members = new Map<number, Member>([
        [1, founder()],
        ...[2, 3, 4].map((n): [number, Member] => [n, confirmed(n)]),
        [5, confirmed(5, { role: 'partner' })],
      ]);
      let cluster: Cluster = active({ counts: { participants: 4, lapsed: 0, partners: 1, invited: 0, requested: 0 } });
      for (const { n, standing, twice } of all) {
        const was = members.get(n);
        if (was !== undefined)
          members.set(n, { ...was, facts: memberFacts(n, { standing, standingReason: standing }) });
        for (let again = 0; again < (twice ? 6 : 3); again++) {
          const member = members.get(n);
          const about = { organisationId: organisationId(n), member, at: firstDay };
          const change = recountStanding(cluster, about, small);
          if (change === undefined) break;
          cluster = Cluster.parse(change.after);
          for (const one of change.members) members.set(n, Member.parse(one));
        }
        const { summary } = ledger([...members.values()], small);
        expect(counted(cluster.counts)).toBe(summary.counts + summary.atRisk);
        expect(cluster.status).toBe(counted(cluster.counts) < 3 ? 'at-risk' : 'active');
      }
    }),
  );
});
