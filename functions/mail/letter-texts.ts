import type { NotificationGroup } from '../../shared/domain/notification/kinds.ts';
import { groupReasons, groupTitles } from '../../shared/domain/notification/settings-texts.ts';
import type { Language } from '../../shared/domain/notification/texts.ts';

/** The words around the text of a letter. */
export const letterTexts = {
  ru: (group: NotificationGroup) => ({
    sender: 'Платформа инновационных кластеров',
    reason: `Вы получили это письмо, потому что ${groupReasons[group].ru}.`,
    unsubscribe: `Отписаться от писем «${groupTitles[group].ru}»`,
    note: 'Уведомления на платформе останутся. Решения и сроки действуют и без писем.',
  }),
  en: (group: NotificationGroup) => ({
    sender: 'Innovation clusters platform',
    reason: `You get this letter because you ${groupReasons[group].en}.`,
    unsubscribe: `Unsubscribe from “${groupTitles[group].en}”`,
    note: 'Notifications on the platform will stay. Decisions and deadlines apply without letters, too.',
  }),
} as const satisfies Record<Language, unknown>;
