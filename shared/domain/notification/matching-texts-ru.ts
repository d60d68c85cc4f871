import { needWords } from './need-words.ts';
import { plainName } from './plain-name.ts';
import type { MatchingTexts } from './text.ts';
import { dateRu } from './wording.ts';

const project = (data: { readonly projectTitle: string }) => `«${plainName(data.projectTitle, 80)}»`;

/** What people read about needs, mandates and what matches. */
export const matchingTextsRu: MatchingTexts = {
  'need-expiring': (data) => ({
    title: `Потребность проекта ${project(data)} скоро закроется`,
    body: `Потребность (${needWords[data.needKind].ru}) открыта до ${dateRu(data.expiresAt)}. Продлите её, если она ещё актуальна.`,
    action: 'Продлить',
  }),
  'need-expired': (data) => ({
    title: `Потребность проекта ${project(data)} закрыта по сроку`,
    body: `Потребность (${needWords[data.needKind].ru}) не продлили вовремя. Если она ещё актуальна, откройте новую.`,
    action: 'Открыть кластер',
  }),
};
