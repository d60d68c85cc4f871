import type { NotificationGroup } from '../../shared/domain/notification/group.ts';
import { groupReasons, groupTitles } from '../../shared/domain/notification/settings-texts.ts';
import type { Language } from '../../shared/domain/notification/texts.ts';
import { pluralEn, pluralRu } from '../../shared/domain/notification/wording.ts';

type Groups = readonly NotificationGroup[];

/** The words around the text of a letter. */
export const letterTexts = {
  ru: {
    sender: 'Платформа инновационных кластеров',
    note: 'Уведомления на платформе останутся. Решения и сроки действуют и без писем.',
    reason: (group: NotificationGroup) => `Вы получили это письмо, потому что ${groupReasons[group].ru}.`,
    unsubscribe: (groups: Groups) =>
      `Отписаться от писем ${groups.map((group) => `«${groupTitles[group].ru}»`).join(', ')}`,
    reasonOfDigest: 'Вы получили это письмо, потому что участвуете в работе кластеров на платформе.',
    several: (about: string, count: number) =>
      `${about}: ${count} ${pluralRu(count, 'новость', 'новости', 'новостей')}`,
    digest: (count: number) => `Сводка: ${count} ${pluralRu(count, 'новость', 'новости', 'новостей')}`,
    lead: 'Мы собрали новости в одно письмо.',
  },
  en: {
    sender: 'Innovation clusters platform',
    note: 'Notifications on the platform will stay. Decisions and deadlines apply without letters, too.',
    reason: (group: NotificationGroup) => `You get this letter because you ${groupReasons[group].en}.`,
    unsubscribe: (groups: Groups) =>
      `Unsubscribe from ${groups.map((group) => `“${groupTitles[group].en}”`).join(', ')}`,
    reasonOfDigest: 'You get this letter because you take part in the work of clusters on the platform.',
    several: (about: string, count: number) => `${about}: ${count} ${pluralEn(count, 'update', 'updates')}`,
    digest: (count: number) => `Your summary: ${count} ${pluralEn(count, 'update', 'updates')}`,
    lead: 'We collected the news in one letter.',
  },
} as const satisfies Record<Language, unknown>;
