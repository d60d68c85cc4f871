import type { NotificationGroup } from '../../shared/domain/notification/kinds.ts';
import { groupReasons, groupTitles } from '../../shared/domain/notification/settings-texts.ts';
import type { Language } from '../../shared/domain/notification/texts.ts';
import { pluralEn, pluralRu } from '../../shared/domain/notification/wording.ts';

type Groups = readonly NotificationGroup[];

/** The words around the text of a letter. */
export const letterTexts = {
  ru: {
    sender: 'Платформа инновационных кластеров',
    note: 'Уведомления на платформе останутся. Решения и сроки действуют и без писем.',
    reason: (groups: Groups) => `Вы получили это письмо, потому что ${reasons('ru', groups, ', а также ')}.`,
    unsubscribe: (groups: Groups) =>
      `Отписаться от писем ${groups.map((group) => `«${groupTitles[group].ru}»`).join(', ')}`,
    several: (about: string, count: number) =>
      `${about}: ${count} ${pluralRu(count, 'новость', 'новости', 'новостей')}`,
    digest: (count: number) => `Сводка: ${count} ${pluralRu(count, 'новость', 'новости', 'новостей')}`,
    lead: 'Мы собрали новости в одно письмо.',
  },
  en: {
    sender: 'Innovation clusters platform',
    note: 'Notifications on the platform will stay. Decisions and deadlines apply without letters, too.',
    reason: (groups: Groups) => `You get this letter because you ${reasons('en', groups, ', and because you ')}.`,
    unsubscribe: (groups: Groups) =>
      `Unsubscribe from ${groups.map((group) => `“${groupTitles[group].en}”`).join(', ')}`,
    several: (about: string, count: number) => `${about}: ${count} ${pluralEn(count, 'update', 'updates')}`,
    digest: (count: number) => `Your summary: ${count} ${pluralEn(count, 'update', 'updates')}`,
    lead: 'We collected the news in one letter.',
  },
} as const satisfies Record<Language, unknown>;

/** Two groups may have the same reason. */
const reasons = (language: Language, groups: Groups, and: string): string =>
  [...new Set(groups.map((group) => groupReasons[group][language]))].join(and);
