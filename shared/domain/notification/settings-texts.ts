import type { Bilingual } from '../cluster/submission.ts';
import type { NotificationGroup } from './group.ts';

/** What a group of notifications is called, in the settings and in the footer of an e-mail. */
export const groupTitles: Readonly<Record<NotificationGroup, Bilingual>> = {
  invitations: { ru: 'Приглашения', en: 'Invitations' },
  membership: { ru: 'Состав кластера', en: 'Members of a cluster' },
  progress: { ru: 'Ход заявки и состояние кластера', en: 'Progress of an application, state of a cluster' },
  decisions: { ru: 'Решения', en: 'Decisions' },
  'review-queue': { ru: 'Очередь рассмотрения', en: 'Review queue' },
  organisation: { ru: 'Участие организации', en: 'Participation of the organisation' },
  community: { ru: 'Обсуждения и календарь', en: 'Discussions and calendar' },
};

/** Shown beside the switches: what switching off does not change. */
export const settingsNote: Bilingual = {
  ru: 'Здесь включают и выключают только письма: уведомления на платформе остаются всегда. Решения департамента и сроки действуют, даже если письма о них выключены.',
  en: 'These switches are for e-mail only: notifications on the platform always stay. Decisions of the city department and deadlines apply even if e-mails about them are switched off.',
};

/** Why somebody gets the letters of a group: ends the sentence "You get this letter because". */
export const groupReasons: Readonly<Record<NotificationGroup, Bilingual>> = {
  invitations: {
    ru: 'представляете организацию, которую приглашают в кластер',
    en: 'represent an organisation that is invited to a cluster',
  },
  membership: {
    ru: 'представляете организацию, которую касается состав этого кластера',
    en: 'represent an organisation that the membership of this cluster concerns',
  },
  progress: {
    ru: 'представляете организацию этого кластера',
    en: 'represent an organisation of this cluster',
  },
  decisions: {
    ru: 'представляете организацию этого кластера',
    en: 'represent an organisation of this cluster',
  },
  'review-queue': {
    ru: 'рассматриваете заявки в департаменте',
    en: 'review applications in the city department',
  },
  organisation: {
    ru: 'подали заявку от имени этой организации или представляете её',
    en: 'applied for this organisation or represent it',
  },
  community: {
    ru: 'представляете участника этого кластера',
    en: 'represent a member of this cluster',
  },
};
