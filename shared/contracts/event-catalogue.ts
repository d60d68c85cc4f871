import type * as z from 'zod';
import type { EventType, PlatformEvent } from '../domain/event.ts';
import { cityEvents } from './city-events.ts';
import { communityEvents } from './document/community-event-examples.ts';
import * as facts from './document/example-facts.ts';
import { matchingEvents } from './matching-events.ts';
import { needEvents } from './need-events.ts';
import { projectEvents } from './project-events.ts';

type Written = z.input<typeof PlatformEvent>;
type Entry<Type extends EventType> = {
  /** One sentence for people who build on the events. */
  readonly summary: string;
  /** What its `data` may look like. */
  readonly example: Extract<Written, { readonly type: Type }>['data'];
};

const member = { organisationId: facts.supplier.id };
const submission = { submission: 1 };
const letter = { letter: 17 };
const joined = { ...member, role: 'participant' as const, participants: 15, milestone: 50 as const };
const due = { ...submission, dueAt: facts.dueAt };
const own = { fields: ['name', 'mainActivity'] };

/** Every event with its meaning: what the AsyncAPI document tells. A type that is not here does not compile. */
export const eventCatalogue: { readonly [Type in EventType]: Entry<Type> } = {
  ...projectEvents,
  ...needEvents,
  ...cityEvents,
  ...matchingEvents,
  'cluster-opened': {
    summary: 'An application for a cluster was opened',
    example: { organisationId: facts.founder.id },
  },
  'cluster-edited': {
    summary: 'Content of a cluster changed; only the names of fields',
    example: { fields: ['title'] },
  },
  'organisations-invited': {
    summary: 'Organisations were invited; who is not a member sees only its own id',
    example: { organisationIds: [facts.supplier.id] },
  },
  'invitation-accepted': { summary: 'An invitation was accepted: the organisation is a member', example: joined },
  'invitation-declined': { summary: 'An invitation was declined', example: member },
  'invitation-revoked': { summary: 'An invitation was taken back', example: member },
  'invitation-resent': { summary: 'An invitation was sent again and lives anew', example: member },
  'invitation-reminded': {
    summary: 'An invited organisation was reminded',
    example: { ...member, reminder: 1, expiresAt: facts.expiresAt },
  },
  'invitation-expired': { summary: 'An invitation was not answered in time', example: member },
  'letter-written': {
    summary: 'An organisation that is not here yet was invited by a letter on paper',
    example: letter,
  },
  'letter-revoked': { summary: 'A letter was taken back', example: letter },
  'letter-expired': { summary: 'A letter was not used in time', example: letter },
  'letter-accepted': {
    summary: 'A letter was used: its organisation applied for participation',
    example: { ...letter, applicant: facts.applicant.id },
  },
  'letter-settled': {
    summary: 'A used letter led to no invitation',
    example: { ...letter, applicant: facts.applicant.id, outcome: 'refused' },
  },
  'join-requested': { summary: 'An organisation asked to join', example: member },
  'join-request-waiting': { summary: 'A request to join waits for an answer since a week', example: member },
  'invitation-undelivered': { summary: 'Letters about an invitation reach nobody', example: member },
  'join-approved': { summary: 'A request to join was approved: the organisation is a member', example: joined },
  'join-refused': { summary: 'A request to join was refused', example: member },
  'join-withdrawn': { summary: 'A request to join was withdrawn', example: member },
  'member-left': { summary: 'A member left', example: { ...member, participants: 30 } },
  'member-removed': { summary: 'A member was removed by the coordinator', example: { ...member, participants: 30 } },
  'cluster-submitted': {
    summary: 'The application was filed; the check begins',
    example: { ...submission, snapshotHash: facts.hashes.snapshot, programmeVersion: 1 },
  },
  'check-delayed': { summary: 'The register is silent; the check goes on later', example: submission },
  'check-completed': {
    summary: 'The check is done',
    example: { ...submission, outcome: 'eligible', reportHash: facts.hashes.report },
  },
  'review-claimed': { summary: 'An operator took the case', example: { by: facts.reviewer } },
  'review-released': { summary: 'An operator gave the case back', example: { by: facts.reviewer } },
  'review-near-due': { summary: 'A review is near its deadline', example: due },
  'review-overdue': { summary: 'A review has passed its deadline', example: due },
  'action-requested': {
    summary: 'The application was returned: the applicant must act',
    example: { ...submission, reasons: ['project-unclear'] },
  },
  'action-answered': { summary: 'The applicant answered a returned application', example: submission },
  'cluster-registered': { summary: 'The cluster was registered', example: { ...submission, participants: 31 } },
  'cluster-rejected': { summary: 'The application was rejected', example: { ...submission, reason: 'not-innovative' } },
  'cluster-reopened': { summary: 'A rejected application was opened again', example: {} },
  'cluster-withdrawn': { summary: 'The application was withdrawn', example: {} },
  'cluster-expired': { summary: 'The application was idle for too long and ended', example: {} },
  'cluster-at-risk': {
    summary: 'A registered cluster is below the threshold',
    example: { ...member, participants: 29, deadline: facts.dueAt },
  },
  'at-risk-notice': { summary: 'The days of grace are running out', example: { daysLeft: 14, deadline: facts.dueAt } },
  'cluster-recovered': { summary: 'A cluster at risk counts enough again', example: { ...member, participants: 30 } },
  'cluster-suspended': { summary: 'The days of grace are over', example: { participants: 29 } },
  'cluster-closed': { summary: 'The city department closed a suspended cluster for good', example: {} },
  'member-lapsed': {
    summary: 'A member of a registered cluster does not count at present',
    example: { ...member, participants: 29, reason: 'liquidating' },
  },
  'member-counts-again': { summary: 'A member counts again', example: { ...member, participants: 30 } },
  'sender-paused': {
    summary: 'No letter goes out: too many came back, or an operator stopped them',
    example: { run: 1, delivered: 940, bounced: 60 },
  },
  'switched-off': {
    summary: 'An operator switched something off: questions to the register, changes by people, or new organisations',
    example: { name: 'register' },
  },
  'switched-on': { summary: 'It was switched on again', example: { name: 'register' } },
  'sender-resumed': { summary: 'Letters go out again', example: { run: 2 } },
  'dead-letters-redriven': {
    summary: 'Work that failed five times was sent to its queue again by an operator',
    example: { queue: 'mail', letters: 3 },
  },
  'webhook-created': { summary: 'A subscription of webhooks was made', example: { owner: facts.founder.id } },
  'webhook-changed': { summary: 'A subscription changed; only the names of fields', example: { fields: ['url'] } },
  'webhook-secret-rotated': { summary: 'A subscription got a new secret', example: { generation: 2 } },
  'webhook-test': { summary: 'A test, asked for by a person and sent to that subscription alone', example: {} },
  'webhook-replay-requested': {
    summary: 'Deliveries of a subscription are made again: one, or all since an instant',
    example: { since: facts.submittedAt },
  },
  'webhook-disabled': { summary: 'We stopped a subscription that did not answer', example: { reason: 'failing' } },
  'webhook-ended': { summary: 'A subscription was ended', example: {} },
  'organisation-applied': { summary: 'An organisation applied for participation', example: {} },
  'organisation-check-delayed': { summary: 'The register is silent about an organisation', example: {} },
  'organisation-admitted': { summary: 'An organisation takes part', example: { as: 'participant' } },
  'organisation-unclear': { summary: 'A person has to decide', example: { reason: 'unreliable-data' } },
  'organisation-refused': { summary: 'An organisation does not take part', example: { reason: 'liquidated' } },
  'representative-left': { summary: 'A person does not act for an organisation any more', example: {} },
  'representation-offered': {
    summary: 'A link was made by which another person may take over an organisation',
    example: { origin: 'representative', expiresAt: facts.submittedAt },
  },
  'representation-offer-revoked': { summary: 'Such a link was ended', example: { origin: 'operator' } },
  'representation-handed-over': {
    summary: 'Another person acts for an organisation from now on; ids of those who did',
    example: { origin: 'representative', from: ['auth0|5f7c8ec7c33c6c004bbafe82'] },
  },
  'organisation-facts-changed': {
    summary: 'The register changed what it says; only the names of fields',
    example: own,
  },
  ...communityEvents,
  'organisation-change-proposed': {
    summary: 'The register tells another name or a successor; the organisation has to confirm it',
    example: { kind: 'renamed' },
  },
  'organisation-change-confirmed': {
    summary: 'The organisation bears the new name, or goes on as its successor',
    example: { kind: 'succeeded' },
  },
  'organisation-change-declined': { summary: 'The organisation stays what it was', example: { kind: 'succeeded' } },
  'organisation-openness-changed': {
    summary: 'The organisation opened itself to invitations, or closed itself',
    example: { open: false },
  },
  'organisation-capacity-granted': {
    summary: 'The city department granted an organisation a capacity: it may fund projects, or answer for the city',
    example: { capacity: 'investor' },
  },
  'organisation-capacity-withdrawn': {
    summary: 'The city department withdrew a capacity',
    example: { capacity: 'city-department' },
  },
  'organisation-suspended': {
    summary: 'The city department suspended an organisation; `was` is what it was',
    example: { was: 'participant' },
  },
  'organisation-reinstated': { summary: 'A suspended organisation takes part again', example: { as: 'participant' } },
  'organisation-excluded': {
    summary: 'The city department excluded an organisation for good; `was` is what it was',
    example: { was: 'participant' },
  },
};
