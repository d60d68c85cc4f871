import { abuseReasons } from './abuse-reasons.ts';
import { plainName } from './plain-name.ts';
import type { CommunityTexts } from './text.ts';
import { dateEn } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `“${plainName(data.clusterTitle)}”`;
const from = (data: { readonly organisationName: string }) => plainName(data.organisationName);
const moderator = { coordinator: 'the coordinator of the cluster', operator: 'an operator' } as const;

/** What is said and planned in a cluster. Never what it says itself: that may be hidden later. */
export const communityTextsEn: CommunityTexts = {
  'announcement-made': (data) => ({
    title: `Announcement in the cluster ${cluster(data)}`,
    body: `${from(data)} makes an announcement to the members.`,
    action: 'Read',
  }),
  'discussion-started': (data) => ({
    title: `New discussion in the cluster ${cluster(data)}`,
    body: `${from(data)} begins a discussion.`,
    action: 'Read',
  }),
  'comment-written': (data) => ({
    title: `New comment in the cluster ${cluster(data)}`,
    body: `${from(data)} comments on a thread that you follow.`,
    action: 'Read',
  }),
  'organisation-mentioned': (data) => ({
    title: `You are mentioned in the cluster ${cluster(data)}`,
    body: `${from(data)} mentions your organisation.`,
    action: 'Read',
  }),
  'text-hidden': (data) => ({
    title: `Your ${data.what} in the cluster ${cluster(data)} is hidden`,
    body: `This was done by ${moderator[data.by]}. Reason: ${abuseReasons[data.reason].en}. Only you and moderators see the text.`,
    action: 'View',
  }),
  'text-shown': (data) => ({
    title: `Your ${data.what} in the cluster ${cluster(data)} is shown again`,
    body: 'A moderator took the hiding back: everybody for whom it was meant sees the text.',
    action: 'View',
  }),
  'abuse-report-decided': (data) => ({
    title: `Your report was decided on: cluster ${cluster(data)}`,
    body:
      data.outcome === 'hidden'
        ? 'An operator agreed with you and hid the text.'
        : 'An operator found nothing against the rules; the text stays.',
    action: 'Open',
  }),
  'gathering-planned': (data) => ({
    title: `Event of the cluster ${cluster(data)} on ${dateEn(data.startsAt)}`,
    body: 'There is a new event in the calendar of the cluster. Say whether your organisation comes.',
    action: 'Answer',
  }),
  'gathering-changed': (data) => ({
    title: `An event of the cluster ${cluster(data)} has changed`,
    body: `Time or place are different now. It begins on ${dateEn(data.startsAt)}. Check whether this still suits you.`,
    action: 'View',
  }),
  'gathering-cancelled': (data) => ({
    title: `An event of the cluster ${cluster(data)} is cancelled`,
    body: `The event planned for ${dateEn(data.startsAt)} does not take place.`,
    action: 'View',
  }),
  'gathering-reminder': (data) => ({
    title: `Soon: an event of the cluster ${cluster(data)}`,
    body: `It begins on ${dateEn(data.startsAt)}. Your organisation promised to come.`,
    action: 'View',
  }),
};
