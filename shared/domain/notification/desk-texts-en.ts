import { abuseReasons } from './abuse-reasons.ts';
import { organisationReason } from './organisation-reasons.ts';
import { plainName } from './plain-name.ts';
import type { DeskTexts } from './text.ts';
import { dateEn } from './wording.ts';

type Own = {
  readonly organisationName?: string | undefined;
  readonly identifier: { kind: 'inn' | 'ogrn'; value: string };
};

const cluster = (data: { readonly clusterTitle: string }) => `“${plainName(data.clusterTitle)}”`;
const own = ({ organisationName, identifier: { kind, value } }: Own) =>
  organisationName === undefined ? `${kind.toUpperCase()} ${value}` : plainName(organisationName);

/** What operators read, and what applicants read about their organisation. */
export const deskTextsEn: DeskTexts = {
  'review-new': (data) => ({
    title: `New application: cluster ${cluster(data)}`,
    body: `Submission no. ${data.submission} was checked against the register and waits for review.`,
    action: 'Open the case',
  }),
  'review-near-due': (data) => ({
    title: `Due soon: cluster ${cluster(data)}`,
    body: `Submission no. ${data.submission} must be decided by ${dateEn(data.dueAt)}.`,
    action: 'Open the case',
  }),
  'review-overdue': (data) => ({
    title: `Overdue: cluster ${cluster(data)}`,
    body: `Submission no. ${data.submission} was to be decided by ${dateEn(data.dueAt)}.`,
    action: 'Open the case',
  }),
  'review-taken-over': (data) => ({
    title: `A colleague took over the case of ${cluster(data)}`,
    body: 'The case belongs to a colleague now. You need not decide it any more.',
    action: 'Open the case',
  }),
  'action-answered': (data) => ({
    title: `The applicant answered: cluster ${cluster(data)}`,
    body: `The applicant answered the remarks on submission no. ${data.submission}. The review clock runs again.`,
    action: 'Open the case',
  }),
  'abuse-reported': (data) => ({
    title: `Report of abuse: cluster ${cluster(data)}`,
    body: `A member reports a text. Reason: ${abuseReasons[data.reason].en}. Decide whether to hide it.`,
    action: 'Open the reports',
  }),
  'review-organisation': (data) => ({
    title: `An organisation needs a decision: ${own(data)}`,
    body: 'The register data is not enough to admit the organisation automatically. A city officer decides.',
    action: 'Open the application',
  }),
  'sending-paused': (data) => ({
    title: 'Letters are stopped',
    body: `${data.bounced} of ${data.delivered + data.bounced} letters came back. All others wait; find the cause, then let them go again.`,
    action: 'See the deliveries',
  }),
  'address-broken': (data) => ({
    title: 'Letters to your address do not arrive',
    body:
      data.reason === 'complaint'
        ? 'Our letter was marked as spam, so we do not write to this address any more. If that was by accident, give us another address.'
        : 'The mailbox does not take our letters, so we do not write to this address any more. Give us another one if you have not done so yet.',
    action: 'Change the address',
  }),
  'organisation-check-delayed': (data) => ({
    title: `The check is delayed: ${own(data)}`,
    body: 'The company register cannot be asked just now. You need not do anything: the check goes on by itself, and nobody is refused because of the delay.',
    action: 'Open the application',
  }),
  'organisation-admitted': (data) => ({
    title: `Admitted: ${own(data)}`,
    body:
      data.as === 'participant'
        ? 'The organisation is now a participant of the innovation cluster. It can open an inter-industry cluster or join one.'
        : 'The organisation is now a partner of the innovation cluster: it can join inter-industry clusters, but does not count to the required number of participants.',
    action: 'Open the organisation',
  }),
  'organisation-unclear': (data) => ({
    title: `A city officer will decide: ${own(data)}`,
    body: `${organisationReason(data.reason).en} You need not do anything: we will tell you the decision.`,
    action: 'Open the application',
  }),
  'organisation-refused': (data) => ({
    title: `The application was refused: ${own(data)}`,
    body: `${organisationReason(data.reason).en} You can apply again when the register data has changed.`,
    action: 'Open the application',
  }),
  'organisation-change-proposed': (data) => ({
    title:
      data.change === 'renamed'
        ? `The register tells another name: ${own(data)}`
        : `The register tells a successor: ${own(data)}`,
    body:
      data.change === 'renamed'
        ? 'In the register the organisation bears another name. Confirm the new name or decline it.'
        : 'According to the register the organisation ended and another one took its place. Confirm that you go on as the successor, or decline.',
    action: 'Open the organisation',
  }),
  'organisation-capacity-granted': (data) => ({
    title:
      data.capacity === 'investor'
        ? `The organisation is now an investor: ${own(data)}`
        : `The organisation now answers requests of clusters: ${own(data)}`,
    body:
      data.capacity === 'investor'
        ? 'The city department made the organisation an investor. Its public page says so.'
        : 'The city department made the organisation a city department on the platform: clusters can send it requests. Its public page says so.',
    action: 'Open the organisation',
  }),
  'organisation-capacity-withdrawn': (data) => ({
    title:
      data.capacity === 'investor'
        ? `No longer an investor: ${own(data)}`
        : `No longer answers requests of clusters: ${own(data)}`,
    body: 'The city department withdrew the capacity. The organisation takes part as before. The page of the organisation states the reason.',
    action: 'Open the organisation',
  }),
  'organisation-suspended': (data) => ({
    title: `Participation is suspended: ${own(data)}`,
    body: 'The city department suspended the participation of the organisation. Until it is reinstated it does not count in any cluster. The page of the organisation states the reason.',
    action: 'Open the organisation',
  }),
  'organisation-reinstated': (data) => ({
    title: `Participation is restored: ${own(data)}`,
    body: 'The city department reinstated the organisation. It takes part as before. You need not do anything.',
    action: 'Open the organisation',
  }),
  'organisation-excluded': (data) => ({
    title: `The organisation was excluded: ${own(data)}`,
    body: 'The city department excluded the organisation from the platform. It does not count in any cluster. The page of the organisation states the reason.',
    action: 'Open the organisation',
  }),
  'representation-offered': (data) => ({
    title: `A link for a new representative was made: ${own(data)}`,
    body:
      data.as === 'operator'
        ? 'The city department made a link by which another person will represent the organisation. You will not represent it any more. If this is a mistake, turn to the department.'
        : 'One of the representatives made a link by which another person takes their place. If this is a mistake, end the link on the page of the organisation.',
    action: 'Open the organisation',
  }),
  'representation-received': (data) => ({
    title: `The organisation has a new representative: ${own(data)}`,
    body: 'The new representative took over by a link. They get its notifications, also those of the clusters that it founded.',
    action: 'Open the organisation',
  }),
  'representation-ended': (data) => ({
    title: `You do not represent the organisation any more: ${own(data)}`,
    body:
      data.as === 'operator'
        ? 'Another person took over by a link of the city department. Its clusters and notifications are theirs now. If this is a mistake, turn to the department.'
        : 'Another person took over by your link. Its clusters and notifications are theirs now. You need not do anything.',
    action: 'Open the organisation',
  }),
  'webhook-disabled': ({ webhookName, why }) => ({
    title: `Events are no longer sent: ${plainName(webhookName, 60)}`,
    body:
      why === 'gone'
        ? 'Your system answered that it takes no more events. Check the address of the subscription and resume it; what was missed can be sent again.'
        : 'Your system took no event for three days. Repair it and resume the subscription; what was missed can be sent again.',
    action: 'Open the subscription',
  }),
};
