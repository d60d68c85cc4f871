import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, type Search } from '../../shared/eligibility/candidate.ts';
import { candidateReasonText } from '../../shared/eligibility/candidate-reasons.ts';
import { gapsOf, welcomeClasses } from '../../shared/eligibility/gaps.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { mic } from '../../shared/programme/mic.ts';
import { registerFacts } from '../builders/facts.ts';
import { hashOf, instant, organisationId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { participant, partner, refusedOrganisation, unclearOrganisation } from '../builders/organisation.ts';

const cluster = { industries: ['26', '27'] };
const at = new Date(instant(10));
const links = (more: object) => ({ links: { founders: [], ...more } });
const busyIn = (n: number, mainActivity: string, more: object = {}) =>
  participant(n, { facts: registerFacts(n, { mainActivity, additionalActivities: [], ...links({}), ...more }) });

const rank = (organisations: readonly Organisation[], more: Partial<Search> = {}) => {
  const members = more.members ?? [];
  return candidates({
    cluster,
    members,
    inside: [],
    found: organisations.map((organisation) => ({ organisation, clusters: 0 })),
    gaps: gapsOf(cluster, members, mic),
    programme: mic,
    at,
    ...more,
  });
};
const idsOf = (found: ReturnType<typeof rank>) => found.map(({ organisation }) => organisation.id);

describe('Candidates for a cluster', () => {
  it('come with the declared main activity first, then the adjacent, then the additional one', () => {
    const additional = participant(3, {
      facts: registerFacts(3, { mainActivity: '47.11', additionalActivities: ['28.29'], ...links({}) }),
    });
    const found = rank([additional, busyIn(2, '28.29'), busyIn(1, '26.11')]);
    expect(idsOf(found)).toEqual([1, 2, 3].map(organisationId));
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'main-activity-declared',
      'main-activity-adjacent',
      'additional-activity-adjacent',
    ]);
  });

  it('are never those of another trade altogether', () => {
    expect(rank([busyIn(1, '47.11')])).toEqual([]);
  });

  it('rank higher where they cover an industry without members', () => {
    const members = [confirmed(9, { facts: { ...confirmed(9).facts, classes: ['26'] } })];
    const [first] = rank([busyIn(1, '26.11'), busyIn(2, '27.12')], { members });
    expect(first?.organisation.id).toBe(organisationId(2));
    expect(first?.reasons).toContainEqual({ code: 'covers-industry', value: '27' });
  });

  it('are not from another region, not partners, not in doubt, and not too busy', () => {
    const elsewhere = busyIn(1, '26.11', { region: '16' });
    const liquidating = busyIn(2, '26.11', { status: 'LIQUIDATING' });
    expect(rank([elsewhere, liquidating, partner(3), unclearOrganisation(4), refusedOrganisation(5)])).toEqual([]);
    expect(rank([], { found: [{ organisation: busyIn(1, '26.11'), clusters: 5 }] })).toEqual([]);
  });

  it('are open to invitations, which everybody is who has not said otherwise', () => {
    const closed = { ...busyIn(1, '26.11'), openToInvitations: false };
    const opened = { ...busyIn(2, '26.11'), openToInvitations: true };
    expect(idsOf(rank([closed, opened, busyIn(3, '26.11')]))).toEqual([2, 3].map(organisationId));
  });

  it('are left alone for a while after a no, and asked again later', () => {
    const ended = (days: number): Member => {
      const { invitedAt, invitedBy, expiresAt, reminders, resent, ...common } = invited(1);
      return { ...common, status: 'declined', endedAt: new Date(at.getTime() - days * 86_400_000).toISOString() };
    };
    expect(rank([busyIn(1, '26.11')], { members: [ended(30)] })).toEqual([]);
    expect(rank([busyIn(1, '26.11')], { members: [ended(120)] })).toHaveLength(1);
  });

  it.each([
    ['director', { director: hashOf(70) }],
    ['address', { address: hashOf(71) }],
    ['founder', { founders: [hashOf(72)] }],
  ])('never share a %s with a member', (_kind, shared) => {
    const inside = [busyIn(9, '26.11', links(shared))];
    expect(rank([busyIn(1, '26.11', links(shared))], { inside })).toEqual([]);
    expect(rank([busyIn(1, '26.11', links({ director: hashOf(80) }))], { inside })).toHaveLength(1);
  });

  it('are, whatever there is, admitted, open to invitations, unknown to the cluster and nobody’s sisters', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const organisation = fc
      .tuple(
        number,
        fc.constantFrom('26.11', '27.12', '28.29', '47.11'),
        fc.constantFrom('77', '16'),
        fc.integer({ min: 60, max: 64 }),
        fc.constantFrom(participant, partner, unclearOrganisation),
        fc.constantFrom({}, { openToInvitations: true }, { openToInvitations: false }),
      )
      .map(([n, mainActivity, region, director, make, openness]) =>
        make(n, {
          ...openness,
          facts: registerFacts(n, {
            mainActivity,
            region,
            additionalActivities: [],
            ...links({ director: hashOf(director) }),
          }),
        }),
      );
    const member = fc.tuple(number, fc.constantFrom(confirmed, invited, founder)).map(([n, make]) => make(n));
    fc.assert(
      fc.property(
        fc.array(organisation, { maxLength: 12 }),
        fc.array(member, { maxLength: 6 }),
        fc.array(organisation, { maxLength: 4 }),
        (organisations, members, inside) => {
          const found = rank(organisations, { members, inside });
          const known = members.map(({ organisationId: id }) => id);
          const directors = inside.map((one) => ('facts' in one ? one.facts?.links.director : undefined));
          for (const { organisation: one, reasons } of found) {
            expect(one.status).toBe('participant');
            expect(one.openToInvitations).not.toBe(false);
            expect(one.facts.region).toBe('77');
            expect(known).not.toContain(one.id);
            expect(directors).not.toContain(one.facts.links.director);
            for (const reason of reasons) expect(candidateReasonText(reason).ru).toMatch(/[а-я].*\.$/);
          }
          expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
        },
      ),
    );
  });
});

describe('The gaps of a cluster', () => {
  it('name the industries without members and the contributions that nobody brings', () => {
    const members = [confirmed(1, { facts: { ...confirmed(1).facts, classes: ['26'] } })];
    const { uncovered, contributions, summary } = gapsOf(cluster, members, mic);
    expect(uncovered).toEqual(['27']);
    expect(contributions).not.toContain(confirmed(1).contribution.kind);
    expect(contributions.length).toBeGreaterThan(5);
    expect(summary.missing).toBe(mic.threshold - summary.counts);
  });

  it('welcome the declared industries and their neighbours, not everybody', () => {
    const welcome = welcomeClasses(['26'], mic);
    expect(welcome).toEqual(expect.arrayContaining(['26', '27', '72']));
    expect(welcome).not.toContain('47');
  });
});
