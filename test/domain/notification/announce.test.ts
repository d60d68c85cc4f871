import { describe, expect, test } from 'vitest';
import {
  ClusterFact,
  type ClusterEvent,
  OrganisationFact,
  type OrganisationEvent,
} from '../../../shared/domain/event.ts';
import {
  announceCluster,
  type ClusterContext,
  organisationsOf,
} from '../../../shared/domain/notification/announce-cluster.ts';
import { announceOrganisation } from '../../../shared/domain/notification/announce-organisation.ts';
import { NotificationSubject } from '../../../shared/domain/notification/kinds.ts';
import { Inn } from '../../../shared/domain/identifiers/inn.ts';
import { clusterId, hashOf, innOf, instant, organisationId, personId } from '../../builders/ids.ts';

const two = organisationId(2);
const member = { organisationId: two };
const joined = { ...member, role: 'participant', participants: 8 } as const;
const submission = { submission: 1 };
const due = { ...submission, dueAt: instant(14) };

const context: ClusterContext = {
  title: 'Фотоника',
  alive: true,
  threshold: 30,
  member: () => ({ name: 'ООО «Пример 2»', status: 'confirmed', expiresAt: instant(30) }),
  addressee: () => 'ООО «Пример 2»',
  reason: (code) => ({ ru: `Причина ${code}.`, en: `Reason ${code}.` }),
};

const envelope = { id: 'x:1', seq: 1, at: instant(), actor: personId(1), previousHash: hashOf(0), hash: hashOf(1) };
const event = (fact: ClusterFact): ClusterEvent => ({
  ...envelope,
  aggregate: 'cluster',
  aggregateId: clusterId(),
  ...fact,
});
const told = (fact: ClusterFact, more: Partial<ClusterContext> = {}) =>
  announceCluster(event(fact), { ...context, ...more });
const short = (fact: ClusterFact) => told(fact).map(({ audience, subject }) => `${subject.kind} → ${audience.to}`);

const cases: readonly (readonly [ClusterFact, readonly string[]])[] = [
  [{ type: 'cluster-opened', data: member }, []],
  [{ type: 'cluster-edited', data: { fields: ['title'] } }, []],
  [
    { type: 'organisations-invited', data: { organisationIds: [two, organisationId(3)] } },
    ['invitation-received → organisation', 'invitation-received → organisation'],
  ],
  [{ type: 'invitation-accepted', data: joined }, ['invitation-accepted → coordinator']],
  [{ type: 'invitation-accepted', data: { ...joined, milestone: 50 } }, ['milestone-reached → coordinator']],
  [{ type: 'invitation-declined', data: member }, ['invitation-declined → coordinator']],
  [{ type: 'invitation-revoked', data: member }, ['invitation-revoked → organisation']],
  [{ type: 'invitation-resent', data: member }, ['invitation-resent → organisation']],
  [
    { type: 'invitation-reminded', data: { ...member, reminder: 1, expiresAt: instant(30) } },
    ['invitation-reminder → organisation'],
  ],
  [{ type: 'invitation-expired', data: member }, ['invitation-expired → coordinator']],
  [{ type: 'letter-written', data: { letter: 7 } }, []],
  [{ type: 'letter-revoked', data: { letter: 7 } }, []],
  [{ type: 'letter-expired', data: { letter: 7 } }, ['letter-expired → coordinator']],
  [{ type: 'letter-accepted', data: { letter: 7, applicant: two } }, ['letter-accepted → coordinator']],
  [{ type: 'letter-settled', data: { letter: 7, applicant: two, outcome: 'already-in' } }, []],
  [
    { type: 'letter-settled', data: { letter: 7, applicant: two, outcome: 'refused' } },
    ['letter-failed → coordinator'],
  ],
  [{ type: 'join-requested', data: member }, ['join-requested → coordinator']],
  [{ type: 'join-request-waiting', data: member }, ['join-request-waiting → coordinator']],
  [{ type: 'invitation-undelivered', data: member }, ['invitation-undelivered → coordinator']],
  [{ type: 'join-approved', data: joined }, ['join-approved → organisation']],
  [
    { type: 'join-approved', data: { ...joined, milestone: 100 } },
    ['join-approved → organisation', 'milestone-reached → coordinator'],
  ],
  [{ type: 'join-refused', data: member }, ['join-refused → organisation']],
  [{ type: 'join-withdrawn', data: member }, ['join-withdrawn → coordinator']],
  [{ type: 'member-left', data: { ...member, participants: 29 } }, ['member-left → coordinator']],
  [{ type: 'member-removed', data: { ...member, participants: 29 } }, ['member-removed → organisation']],
  [
    { type: 'cluster-submitted', data: { ...submission, snapshotHash: hashOf(1), programmeVersion: 1 } },
    ['cluster-submitted → coordinator'],
  ],
  [{ type: 'check-delayed', data: submission }, ['check-delayed → coordinator']],
  [
    { type: 'check-completed', data: { ...submission, outcome: 'eligible', reportHash: hashOf(1) } },
    ['check-passed → coordinator', 'review-new → operators'],
  ],
  [
    { type: 'check-completed', data: { ...submission, outcome: 'unclear', reportHash: hashOf(1) } },
    ['check-unclear → coordinator', 'review-new → operators'],
  ],
  [
    { type: 'check-completed', data: { ...submission, outcome: 'not-eligible', reportHash: hashOf(1) } },
    ['check-failed → coordinator'],
  ],
  [{ type: 'review-claimed', data: { by: personId(1) } }, []],
  [{ type: 'review-claimed', data: { by: personId(1), takenOverFrom: personId(2) } }, ['review-taken-over → person']],
  [{ type: 'review-released', data: { by: personId(1) } }, []],
  [{ type: 'review-near-due', data: due }, ['review-near-due → reviewers']],
  [{ type: 'review-overdue', data: due }, ['review-overdue → reviewers']],
  [{ type: 'action-requested', data: { ...submission, reasons: ['a', 'b'] } }, ['action-needed → coordinator']],
  [{ type: 'action-answered', data: submission }, ['action-answered → reviewers']],
  [{ type: 'cluster-registered', data: { ...submission, participants: 30 } }, ['cluster-registered → members']],
  [{ type: 'cluster-rejected', data: { ...submission, reason: 'a' } }, ['cluster-rejected → coordinator']],
  [{ type: 'cluster-reopened', data: {} }, ['cluster-reopened → coordinator']],
  [{ type: 'cluster-withdrawn', data: {} }, ['cluster-withdrawn → members']],
  [{ type: 'cluster-expired', data: {} }, ['cluster-expired → members']],
  [
    { type: 'cluster-at-risk', data: { ...member, participants: 29, deadline: instant(60) } },
    ['cluster-at-risk → members'],
  ],
  [{ type: 'at-risk-notice', data: { daysLeft: 14, deadline: instant(60) } }, ['at-risk-notice → members']],
  [{ type: 'cluster-recovered', data: { ...member, participants: 30 } }, ['cluster-recovered → members']],
  [{ type: 'cluster-suspended', data: { participants: 29 } }, ['cluster-suspended → members']],
  [{ type: 'cluster-closed', data: {} }, ['cluster-closed → members']],
  [
    { type: 'member-lapsed', data: { ...member, participants: 29, reason: 'liquidating' } },
    ['member-lapsed → coordinator', 'member-lapsed → organisation'],
  ],
  [
    { type: 'member-counts-again', data: { ...member, participants: 30 } },
    ['member-counts-again → coordinator', 'member-counts-again → organisation'],
  ],
];

describe('what happens to a cluster', () => {
  test.each(cases.map(([fact, expected]) => ({ type: fact.type, fact, expected })))(
    '$type is told to $expected',
    (one) => {
      expect(short(one.fact)).toEqual(one.expected);
    },
  );

  test('is decided for every type of event', () => {
    const types = new Set(cases.map(([{ type }]) => type));
    expect(ClusterFact.options.map(({ shape }) => shape.type.value).filter((type) => !types.has(type))).toEqual([]);
  });

  test('has data that its kind needs, and nothing else', () => {
    const subjects = cases.flatMap(([fact]) => told(fact).map(({ subject }) => subject));
    for (const subject of subjects) expect(NotificationSubject.parse(subject)).toEqual(subject);
    expect(subjects.length).toBeGreaterThan(30);
  });

  test('is confirmed to the one who did it only where it is a submission or a milestone', () => {
    const confirmed = cases.flatMap(([fact]) => told(fact)).filter(({ alsoActor }) => alsoActor === true);
    expect(new Set(confirmed.map(({ subject }) => subject.kind))).toEqual(
      new Set(['milestone-reached', 'cluster-submitted']),
    );
  });

  test('names the organisations whose names are needed', () => {
    const invited: ClusterFact = { type: 'organisations-invited', data: { organisationIds: [two] } };
    expect(organisationsOf(event(invited))).toEqual([two]);
    expect(organisationsOf(event({ type: 'join-requested', data: member }))).toEqual([two]);
    expect(organisationsOf(event({ type: 'cluster-reopened', data: {} }))).toEqual([]);
  });

  test('a removal that puts the cluster at risk is told to the removed organisation, too', () => {
    const fact = { type: 'cluster-at-risk', data: { ...member, participants: 29, deadline: instant(60) } } as const;
    const removed = told(fact, { member: () => ({ name: 'ООО «Пример 2»', status: 'removed' }) });
    expect(removed.map(({ subject }) => subject.kind)).toEqual(['member-removed', 'cluster-at-risk']);
  });

  test('the reasons of a return are in words', () => {
    const [first] = told({ type: 'action-requested', data: { ...submission, reasons: ['a', 'b'] } });
    expect(first?.subject.data).toMatchObject({ reasons: [{ en: 'Reason a.' }, { en: 'Reason b.' }] });
  });
});

describe('what happens to an organisation', () => {
  const organisationCases: readonly (readonly [OrganisationFact, readonly string[]])[] = [
    [{ type: 'organisation-applied', data: {} }, []],
    [{ type: 'organisation-check-delayed', data: {} }, ['organisation-check-delayed → applicant']],
    [{ type: 'organisation-admitted', data: { as: 'partner' } }, ['organisation-admitted → applicant']],
    [
      { type: 'organisation-unclear', data: { reason: 'reorganising' } },
      ['organisation-unclear → applicant', 'review-organisation → operators'],
    ],
    [{ type: 'organisation-refused', data: { reason: 'bankrupt' } }, ['organisation-refused → applicant']],
    [{ type: 'organisation-facts-changed', data: { fields: ['name'] } }, []],
    [
      { type: 'organisation-change-proposed', data: { kind: 'renamed' } },
      ['organisation-change-proposed → organisation'],
    ],
    [{ type: 'organisation-change-confirmed', data: { kind: 'renamed' } }, []],
    [{ type: 'organisation-change-declined', data: { kind: 'succeeded' } }, []],
    [{ type: 'representative-left', data: {} }, []],
    [{ type: 'organisation-openness-changed', data: { open: false } }, []],
    [
      { type: 'organisation-capacity-granted', data: { capacity: 'investor' } },
      ['organisation-capacity-granted → organisation'],
    ],
    [
      { type: 'organisation-capacity-withdrawn', data: { capacity: 'city-department' } },
      ['organisation-capacity-withdrawn → organisation'],
    ],
    [
      { type: 'representation-offered', data: { origin: 'operator', expiresAt: instant(3) } },
      ['representation-offered → organisation'],
    ],
    [{ type: 'representation-offer-revoked', data: { origin: 'operator' } }, []],
    [
      { type: 'representation-handed-over', data: { origin: 'representative', from: [personId(9)] } },
      ['representation-ended → people', 'representation-received → organisation'],
    ],
    [{ type: 'organisation-suspended', data: { was: 'participant' } }, ['organisation-suspended → organisation']],
    [{ type: 'organisation-reinstated', data: { as: 'partner' } }, ['organisation-reinstated → organisation']],
    [{ type: 'organisation-excluded', data: { was: 'partner' } }, ['organisation-excluded → organisation']],
  ];
  const identifier = { kind: 'inn', value: Inn.parse(innOf(2)) } as const;
  const announced = (fact: OrganisationFact) => {
    const happened: OrganisationEvent = { ...envelope, aggregate: 'organisation', aggregateId: two, ...fact };
    return announceOrganisation(happened, { name: undefined, identifier });
  };

  test.each(organisationCases.map(([fact, expected]) => ({ type: fact.type, fact, expected })))(
    '$type is told to $expected',
    ({ fact, expected }) => {
      expect(announced(fact).map(({ audience, subject }) => `${subject.kind} → ${audience.to}`)).toEqual(expected);
    },
  );

  test('is decided for every type of event', () => {
    const types = new Set(organisationCases.map(([{ type }]) => type));
    expect(OrganisationFact.options.every(({ shape }) => types.has(shape.type.value))).toBe(true);
  });
});
