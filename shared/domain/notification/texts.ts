import type { Bilingual } from '../cluster/submission.ts';
import { groupOf } from './group.ts';
import type { DataByKind, NotificationKind, NotificationSubject } from './kinds.ts';
import { cityTextsEn } from './city-texts-en.ts';
import { cityTextsRu } from './city-texts-ru.ts';
import { communityTextsEn } from './community-texts-en.ts';
import { communityTextsRu } from './community-texts-ru.ts';
import { deskTextsEn } from './desk-texts-en.ts';
import { deskTextsRu } from './desk-texts-ru.ts';
import { matchingTextsEn } from './matching-texts-en.ts';
import { matchingTextsRu } from './matching-texts-ru.ts';
import { memberTextsEn } from './member-texts-en.ts';
import { memberTextsRu } from './member-texts-ru.ts';
import { plainName } from './plain-name.ts';
import { projectTextsEn } from './project-texts-en.ts';
import { projectTextsRu } from './project-texts-ru.ts';
import type { NotificationText, Texts } from './text.ts';

export type Language = 'ru' | 'en';

const catalogue: Readonly<Record<Language, Texts>> = {
  ru: { ...memberTextsRu, ...deskTextsRu, ...projectTextsRu, ...matchingTextsRu, ...communityTextsRu, ...cityTextsRu },
  en: { ...memberTextsEn, ...deskTextsEn, ...projectTextsEn, ...matchingTextsEn, ...communityTextsEn, ...cityTextsEn },
};

type SubjectOf<Kind extends NotificationKind> = {
  [K in Kind]: { readonly kind: K; readonly data: DataByKind[K] };
}[Kind];

const textIn = <Kind extends NotificationKind>(texts: Texts, { kind, data }: SubjectOf<Kind>): NotificationText =>
  texts[kind](data);

export const notificationText = (subject: NotificationSubject, language: Language): NotificationText =>
  textIn(catalogue[language], subject);

/** Both languages at once, as the API answers. */
export function bilingualText(subject: NotificationSubject): { readonly title: Bilingual; readonly body: Bilingual } {
  const inRu = notificationText(subject, 'ru');
  const inEn = notificationText(subject, 'en');
  return { title: { ru: inRu.title, en: inEn.title }, body: { ru: inRu.body, en: inEn.body } };
}

/** What several pieces of news have in common: the cluster, or the organisation. */
export function topicTitle({ data }: NotificationSubject, language: Language): string {
  if ('clusterTitle' in data) {
    const title = plainName(data.clusterTitle);
    return language === 'ru' ? `Кластер «${title}»` : `Cluster “${title}”`;
  }
  if ('webhookName' in data) return plainName(data.webhookName);
  if ('mandateId' in data) return plainName(data.organisationName);
  return 'identifier' in data ? plainName(data.organisationName ?? data.identifier.value) : '';
}

/** Where in the portal one sees what it is about, and can act. */
export function notificationLink({ kind, data }: NotificationSubject): string {
  const review = groupOf[kind] === 'review-queue';
  if (kind === 'sending-paused') return '/review/deliveries';
  if (kind === 'address-broken') return '/profile';
  if ('matchId' in data) return `/matches/${data.matchId}`;
  if ('needId' in data) return `/needs/${data.needId}`;
  if ('cityRequestId' in data) return review ? '/review/city-requests' : `/city-requests/${data.cityRequestId}`;
  if ('projectId' in data) return `/projects/${data.projectId}`;
  if (kind === 'abuse-reported') return '/review/reports';
  if ('threadId' in data) return `/clusters/${data.clusterId}/threads/${data.threadId}`;
  if ('gatheringId' in data) return `/clusters/${data.clusterId}/gatherings/${data.gatheringId}`;
  if ('clusterId' in data) return review ? `/review/${data.clusterId}` : `/clusters/${data.clusterId}`;
  if (data.organisationId === undefined) return '/webhooks';
  return review ? `/review/organisations/${data.organisationId}` : `/organisations/${data.organisationId}`;
}
