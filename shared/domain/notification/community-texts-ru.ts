import { abuseReasons } from './abuse-reasons.ts';
import { plainName } from './plain-name.ts';
import type { CommunityTexts } from './text.ts';
import { dateRu } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `«${plainName(data.clusterTitle)}»`;
const from = (data: { readonly organisationName: string }) => plainName(data.organisationName);
const moderator = { coordinator: 'координатор кластера', operator: 'сотрудник департамента' } as const;

/** What is said and planned in a cluster. Never what it says itself: that may be hidden later. */
export const communityTextsRu: CommunityTexts = {
  'announcement-made': (data) => ({
    title: `Объявление в кластере ${cluster(data)}`,
    body: `${from(data)} публикует объявление для участников кластера.`,
    action: 'Прочитать',
  }),
  'discussion-started': (data) => ({
    title: `Новое обсуждение в кластере ${cluster(data)}`,
    body: `${from(data)} начинает обсуждение.`,
    action: 'Прочитать',
  }),
  'comment-written': (data) => ({
    title: `Новый комментарий в кластере ${cluster(data)}`,
    body: `${from(data)} пишет в обсуждении, за которым вы следите.`,
    action: 'Прочитать',
  }),
  'organisation-mentioned': (data) => ({
    title: `Вас упомянули в кластере ${cluster(data)}`,
    body: `${from(data)} упоминает вашу организацию.`,
    action: 'Прочитать',
  }),
  'text-hidden': (data) => ({
    title: `${data.what === 'thread' ? 'Ваша тема скрыта' : 'Ваш комментарий скрыт'} в кластере ${cluster(data)}`,
    body: `Это сделал ${moderator[data.by]}. Причина: ${abuseReasons[data.reason].ru}. Текст видите только вы и модераторы.`,
    action: 'Посмотреть',
  }),
  'text-shown': (data) => ({
    title: `${data.what === 'thread' ? 'Ваша тема снова видна' : 'Ваш комментарий снова виден'} в кластере ${cluster(data)}`,
    body: 'Модератор отменил скрытие: текст видят все, кому он был адресован.',
    action: 'Посмотреть',
  }),
  'abuse-report-decided': (data) => ({
    title: `Ваша жалоба рассмотрена: кластер ${cluster(data)}`,
    body:
      data.outcome === 'hidden'
        ? 'Сотрудник департамента согласился с вами и скрыл текст.'
        : 'Сотрудник департамента не нашёл нарушения, текст остаётся.',
    action: 'Открыть',
  }),
  'gathering-planned': (data) => ({
    title: `Мероприятие кластера ${cluster(data)} ${dateRu(data.startsAt)}`,
    body: 'В календаре кластера новое мероприятие. Ответьте, придёт ли ваша организация.',
    action: 'Ответить',
  }),
  'gathering-changed': (data) => ({
    title: `Изменилось мероприятие кластера ${cluster(data)}`,
    body: `Время или место теперь другие. Начало ${dateRu(data.startsAt)}. Проверьте, подходит ли это вам по-прежнему.`,
    action: 'Посмотреть',
  }),
  'gathering-cancelled': (data) => ({
    title: `Отменено мероприятие кластера ${cluster(data)}`,
    body: `Мероприятия, назначенного на ${dateRu(data.startsAt)}, не будет.`,
    action: 'Посмотреть',
  }),
  'gathering-reminder': (data) => ({
    title: `Скоро мероприятие кластера ${cluster(data)}`,
    body: `Напоминаем: начало ${dateRu(data.startsAt)}. Ваша организация обещала прийти.`,
    action: 'Посмотреть',
  }),
};
