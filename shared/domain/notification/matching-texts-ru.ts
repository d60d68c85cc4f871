import { needWords } from './need-words.ts';
import { plainName } from './plain-name.ts';
import type { MatchingTexts } from './text.ts';
import { dateRu } from './wording.ts';

const project = (data: { readonly projectTitle: string }) => `«${plainName(data.projectTitle, 80)}»`;

const needTitles = {
  proposed: (name: string) => `Проект ${name}: нашлось возможное предложение`,
  wanted: (name: string) => `Проект ${name}: потребностью заинтересовались`,
  declined: (name: string) => `Проект ${name}: предложение не подошло`,
  expired: (name: string) => `Проект ${name}: ответа не было`,
};
const mandateTitles = {
  proposed: 'По вашему мандату нашлась потребность',
  wanted: 'По вашему мандату хотят поговорить',
  declined: 'По вашему мандату получен отказ',
  expired: 'По вашему мандату ответа не было',
};
const bodies = {
  need: {
    proposed: (kind: string, _reason: string) =>
      `Потребность (${kind}): условия сторон подходят друг другу. Пока обе стороны не согласятся, имена не раскрываются. Ответьте за 30 дней.`,
    wanted: (kind: string, _reason: string) =>
      `Потребность (${kind}): вторая сторона готова поговорить. Если согласитесь и вы, обе стороны узнают друг друга.`,
    declined: (kind: string, reason: string) => `Потребность (${kind}). Причина отказа: ${reason}.`,
    expired: (kind: string, _reason: string) =>
      `Потребность (${kind}): вторая сторона не ответила вовремя или её предложение закрыто.`,
  },
  mandate: {
    proposed: (kind: string, _reason: string) =>
      `Вид потребности: ${kind}. Пока обе стороны не согласятся, имена не раскрываются. Ответьте за 30 дней.`,
    wanted: (kind: string, _reason: string) =>
      `Вид потребности: ${kind}. Вторая сторона готова поговорить. Если согласитесь и вы, обе стороны узнают друг друга.`,
    declined: (kind: string, reason: string) => `Вид потребности: ${kind}. Причина отказа: ${reason}.`,
    expired: (kind: string, _reason: string) =>
      `Вид потребности: ${kind}. Вторая сторона не ответила вовремя или потребность закрыта.`,
  },
};

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
  'need-match': (data) => ({
    title: needTitles[data.what](project(data)),
    body: bodies.need[data.what](needWords[data.needKind].ru, data.reason?.ru ?? ''),
    action: 'Посмотреть',
  }),
  'need-match-made': (data) => ({
    title: `Проект ${project(data)}: обе стороны готовы к разговору`,
    body: `Потребность (${needWords[data.needKind].ru}): вторая сторона — ${plainName(data.partner, 80)}. Как связаться, сказано в карточке.`,
    action: 'Связаться',
  }),
  'mandate-match': (data) => ({
    title: mandateTitles[data.what],
    body: bodies.mandate[data.what](needWords[data.needKind].ru, data.reason?.ru ?? ''),
    action: 'Посмотреть',
  }),
  'mandate-match-made': (data) => ({
    title: 'Мандат: обе стороны готовы к разговору',
    body: `Потребность (${needWords[data.needKind].ru}) у проекта «${plainName(data.partner, 80)}». Как связаться с координатором, сказано в карточке.`,
    action: 'Связаться',
  }),
};
