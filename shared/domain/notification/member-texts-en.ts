import { plainName } from './plain-name.ts';
import type { MemberTexts } from './text.ts';
import { dateEn, pluralEn } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `“${plainName(data.clusterTitle)}”`;
const org = (data: { readonly organisationName: string }) => plainName(data.organisationName);
const until = (expiresAt: string | undefined) => (expiresAt === undefined ? '' : ` by ${dateEn(expiresAt)}`);
const participants = (n: number) => `${n} ${pluralEn(n, 'participant', 'participants')}`;
const ofThreshold = (data: { readonly participants: number; readonly threshold: number }) =>
  `${data.participants} of ${data.threshold} participants`;

/** What representatives read about a cluster. */
export const memberTextsEn: MemberTexts = {
  'invitation-received': (data) => ({
    title: `Invitation to the cluster ${cluster(data)}`,
    body: `${org(data)}: you are invited to the inter-industry cluster ${cluster(data)}. Accept and say what you bring, or decline${until(data.expiresAt)}.`,
    action: 'Answer the invitation',
  }),
  'invitation-resent': (data) => ({
    title: `The invitation to ${cluster(data)} was sent again`,
    body: `${org(data)}: the coordinator has repeated the invitation to the cluster ${cluster(data)}. Accept or decline${until(data.expiresAt)}.`,
    action: 'Answer the invitation',
  }),
  'invitation-reminder': (data) => ({
    title: `The invitation to ${cluster(data)} waits for your answer`,
    body: `${org(data)}: you have not answered the invitation to the cluster ${cluster(data)} yet. It is valid until ${dateEn(data.expiresAt)}.`,
    action: 'Answer the invitation',
  }),
  'invitation-revoked': (data) => ({
    title: `The invitation to ${cluster(data)} was revoked`,
    body: `${org(data)}: the coordinator has revoked the invitation to the cluster ${cluster(data)}. You need not answer it any more.`,
    action: 'Open the cluster',
  }),
  'invitation-accepted': (data) => ({
    title: `${org(data)} accepted the invitation`,
    body: `The organisation is now a ${data.role} of the cluster ${cluster(data)}. Confirmed: ${ofThreshold(data)}.`,
    action: 'See the confirmations',
  }),
  'invitation-declined': (data) => ({
    title: `${org(data)} declined the invitation`,
    body: `The organisation will not join the cluster ${cluster(data)}. You can invite another one.`,
    action: 'See the confirmations',
  }),
  'invitation-expired': (data) => ({
    title: `${org(data)}: the invitation has expired`,
    body: `The organisation did not answer the invitation to the cluster ${cluster(data)}. You can send it again.`,
    action: 'See the confirmations',
  }),
  'letter-accepted': (data) => ({
    title: `${plainName(data.addressee)}: the letter was accepted`,
    body: `By your letter to the cluster ${cluster(data)} the organisation has applied for participation. Once it is admitted it gets the invitation and confirms.`,
    action: 'See the letters',
  }),
  'letter-failed': (data) => ({
    title: `${plainName(data.addressee)}: the letter led to no invitation`,
    body: {
      refused: `The organisation accepted the letter to the cluster ${cluster(data)}, but was not admitted to the platform. You can invite another one.`,
      'cluster-full': `The organisation accepted the letter, but the cluster ${cluster(data)} has no place left.`,
      'cluster-ended': `The organisation accepted the letter, but the cluster ${cluster(data)} has ended.`,
    }[data.outcome],
    action: 'See the letters',
  }),
  'letter-expired': (data) => ({
    title: `${plainName(data.addressee)}: the letter has expired`,
    body: `Nobody used the letter to the cluster ${cluster(data)}. You can write a new one.`,
    action: 'See the letters',
  }),
  'join-requested': (data) => ({
    title: `${org(data)} asks to join`,
    body: `The organisation asks to join the cluster ${cluster(data)}. Approve the request or refuse it.`,
    action: 'Answer the request',
  }),
  'join-request-waiting': (data) => ({
    title: `${org(data)}: a request has waited for a week`,
    body: `The organisation asks to join the cluster ${cluster(data)} and has no answer yet. Approve the request or refuse it.`,
    action: 'Answer the request',
  }),
  'invitation-undelivered': (data) => ({
    title: `${org(data)}: letters about the invitation do not arrive`,
    body: `The organisation sees the invitation to the cluster ${cluster(data)} on the platform, but the e-mail of its representative does not work. Tell them in another way.`,
    action: 'See the invitations',
  }),
  'join-withdrawn': (data) => ({
    title: `${org(data)} withdrew its request to join`,
    body: `The organisation no longer asks to join the cluster ${cluster(data)}. You need not answer.`,
    action: 'Open the cluster',
  }),
  'join-approved': (data) => ({
    title: `You have joined the cluster ${cluster(data)}`,
    body: `${org(data)}: the request to join was approved. The organisation is now a ${data.role} of the cluster.`,
    action: 'Open the cluster',
  }),
  'join-refused': (data) => ({
    title: `The request to join ${cluster(data)} was refused`,
    body: `${org(data)}: the coordinator did not approve the request. The reason, if one was given, is on the page of the cluster.`,
    action: 'Open the cluster',
  }),
  'member-left': (data) => ({
    title: `${org(data)} left the cluster`,
    body: `The organisation left the cluster ${cluster(data)}. Confirmed: ${ofThreshold(data)}.`,
    action: 'See the confirmations',
  }),
  'member-removed': (data) => ({
    title: `Your organisation was removed from ${cluster(data)}`,
    body: `${org(data)}: the coordinator removed the organisation from the cluster ${cluster(data)}. The reason is on the page of the cluster.`,
    action: 'Open the cluster',
  }),
  'milestone-reached': (data) => ({
    title:
      data.milestone === 100
        ? `Cluster ${cluster(data)}: all confirmations are in`
        : `Cluster ${cluster(data)}: ${data.milestone}% of the confirmations are in`,
    body:
      `${org(data)} is confirmed. Confirmed now: ${ofThreshold(data)}.` +
      (data.milestone === 100 ? ' Check the application and submit it.' : ''),
    action: data.milestone === 100 ? 'Check and submit' : 'See the confirmations',
  }),
  'cluster-submitted': (data) => ({
    title: `The application of ${cluster(data)} was submitted`,
    body: `Submission no. ${data.submission} was received. The platform checks it against the company register and will tell you the result.`,
    action: 'Open the application',
  }),
  'check-delayed': (data) => ({
    title: `The check of ${cluster(data)} is delayed`,
    body: 'The company register cannot be asked just now. You need not do anything: the check goes on by itself, and nobody is refused because of the delay.',
    action: 'Open the application',
  }),
  'check-passed': (data) => ({
    title: `The application of ${cluster(data)} passed the check`,
    body: 'All conditions are met. The city department reviews the application now.',
    action: 'Open the report',
  }),
  'check-unclear': (data) => ({
    title: `The application of ${cluster(data)} goes to review`,
    body: 'Some conditions could not be checked automatically; a city officer will judge them. The report has the details.',
    action: 'Open the report',
  }),
  'check-failed': (data) => ({
    title: `The application of ${cluster(data)} did not pass the check`,
    body: 'Not all conditions are met. The report says what is missing and what you can do; then submit the application again.',
    action: 'Open the report',
  }),
  'action-needed': (data) => ({
    title: `The application of ${cluster(data)} needs changes`,
    body: `The city department returned the application. ${data.reasons.map(({ en: reason }) => reason).join(' ')} The review clock stands still until you answer.`,
    action: 'Answer the department',
  }),
  'cluster-registered': (data) => ({
    title: `The cluster ${cluster(data)} is registered`,
    body: `The city department registered the cluster. It has ${participants(data.participants)}.`,
    action: 'Open the cluster',
  }),
  'cluster-rejected': (data) => ({
    title: `The application of ${cluster(data)} was rejected`,
    body: `The city department rejected the application. ${data.reason.en} The page of the application explains the decision.`,
    action: 'Open the decision',
  }),
  'cluster-reopened': (data) => ({
    title: `The application of ${cluster(data)} is open again`,
    body: 'The city department reopened the rejected application. It can be changed and submitted once more.',
    action: 'Open the application',
  }),
  'cluster-withdrawn': (data) => ({
    title: `The application of ${cluster(data)} was withdrawn`,
    body: 'The coordinator withdrew the application. No cluster will be created from it.',
    action: 'Open the application',
  }),
  'cluster-expired': (data) => ({
    title: `The application of ${cluster(data)} has expired`,
    body: 'Nobody changed the application for a long time, so it was closed. The coordinator can open a new one.',
    action: 'Open the application',
  }),
  'cluster-at-risk': (data) => ({
    title: `The cluster ${cluster(data)} is at risk`,
    body: `The cluster has ${participants(data.participants)} and needs ${data.threshold}. Find more by ${dateEn(data.deadline)}, or the cluster will be suspended.`,
    action: 'Open the cluster',
  }),
  'at-risk-notice': (data) => ({
    title: `Cluster ${cluster(data)}: ${data.daysLeft} ${pluralEn(data.daysLeft, 'day', 'days')} left`,
    body: `The cluster has too few participants. Find more by ${dateEn(data.deadline)}, or the cluster will be suspended.`,
    action: 'Open the cluster',
  }),
  'cluster-recovered': (data) => ({
    title: `The cluster ${cluster(data)} is no longer at risk`,
    body: `There are enough members again: ${participants(data.participants)}. You need not do anything.`,
    action: 'Open the cluster',
  }),
  'cluster-closed': (data) => ({
    title: `The cluster ${cluster(data)} is closed`,
    body: 'The city department closed the cluster. Its page and history stay open; its members can form another cluster.',
    action: 'Open the cluster',
  }),
  'member-lapsed': (data) => ({
    title: `${org(data)} does not count any more`,
    body: `The reason: ${data.reason.en}. In the cluster ${cluster(data)} ${ofThreshold(data)} count now.`,
    action: 'See the confirmations',
  }),
  'member-counts-again': (data) => ({
    title: `${org(data)} counts again`,
    body: `The obstacle is gone. In the cluster ${cluster(data)} ${ofThreshold(data)} count now.`,
    action: 'See the confirmations',
  }),
  'cluster-suspended': (data) => ({
    title: `The cluster ${cluster(data)} is suspended`,
    body: `The cluster has ${participants(data.participants)} and needs ${data.threshold}. The time to find more has run out.`,
    action: 'Open the cluster',
  }),
};
