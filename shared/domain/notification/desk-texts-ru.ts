import { abuseReasons } from './abuse-reasons.ts';
import { organisationReason } from './organisation-reasons.ts';
import { plainName } from './plain-name.ts';
import type { DeskTexts } from './text.ts';
import { dateRu, pluralRu } from './wording.ts';

type Own = {
  readonly organisationName?: string | undefined;
  readonly identifier: { kind: 'inn' | 'ogrn'; value: string };
};

const cluster = (data: { readonly clusterTitle: string }) => `«${plainName(data.clusterTitle)}»`;
const own = ({ organisationName, identifier: { kind, value } }: Own) =>
  organisationName === undefined ? `${kind === 'inn' ? 'ИНН' : 'ОГРН'} ${value}` : plainName(organisationName);

/** What operators read, and what applicants read about their organisation. */
export const deskTextsRu: DeskTexts = {
  'review-new': (data) => ({
    title: `Новая заявка: кластер ${cluster(data)}`,
    body: `Подача № ${data.submission} проверена по реестру и ждёт рассмотрения.`,
    action: 'Открыть дело',
  }),
  'review-near-due': (data) => ({
    title: `Скоро срок: кластер ${cluster(data)}`,
    body: `Решение по подаче № ${data.submission} нужно принять до ${dateRu(data.dueAt)}.`,
    action: 'Открыть дело',
  }),
  'review-overdue': (data) => ({
    title: `Срок прошёл: кластер ${cluster(data)}`,
    body: `Решение по подаче № ${data.submission} нужно было принять до ${dateRu(data.dueAt)}.`,
    action: 'Открыть дело',
  }),
  'review-taken-over': (data) => ({
    title: `Дело кластера ${cluster(data)} взял другой сотрудник`,
    body: 'Коллега забрал дело себе. Решать по нему вам больше не нужно.',
    action: 'Открыть дело',
  }),
  'action-answered': (data) => ({
    title: `Ответ заявителя: кластер ${cluster(data)}`,
    body: `Заявитель ответил на замечания к подаче № ${data.submission}. Срок рассмотрения снова идёт.`,
    action: 'Открыть дело',
  }),
  'abuse-reported': (data) => ({
    title: `Жалоба на текст: кластер ${cluster(data)}`,
    body: `Участник сообщает о нарушении. Причина: ${abuseReasons[data.reason].ru}. Решите, скрыть ли текст.`,
    action: 'Открыть жалобы',
  }),
  'review-organisation': (data) => ({
    title: `Решение по организации: ${own(data)}`,
    body: 'Данных реестра недостаточно, чтобы принять организацию автоматически. Решает сотрудник департамента.',
    action: 'Открыть заявку',
  }),
  'sending-paused': (data) => ({
    title: 'Отправка писем остановлена',
    body: `С начала подсчёта вернулось ${data.bounced} ${pluralRu(data.bounced, 'письмо', 'письма', 'писем')} из ${data.delivered + data.bounced}. Письма ждут; найдите причину и возобновите отправку.`,
    action: 'Посмотреть доставку',
  }),
  'address-broken': (data) => ({
    title: 'Письма на ваш адрес не доходят',
    body:
      data.reason === 'complaint'
        ? 'Наше письмо отметили как спам, поэтому на этот адрес мы больше не пишем. Если это вышло случайно, укажите другой адрес.'
        : 'Почтовый ящик не принимает наши письма, поэтому на этот адрес мы больше не пишем. Укажите другой адрес, если ещё не сделали этого.',
    action: 'Изменить адрес',
  }),
  'organisation-check-delayed': (data) => ({
    title: `Проверка задерживается: ${own(data)}`,
    body: 'Реестр организаций не отвечает. Делать ничего не нужно: проверка продолжится сама, и из-за задержки заявку не отклонят.',
    action: 'Открыть заявку',
  }),
  'organisation-admitted': (data) => ({
    title: `Организация принята: ${own(data)}`,
    body:
      data.as === 'participant'
        ? 'Организация стала участником инновационного кластера. Теперь можно открыть межотраслевой кластер или вступить в него.'
        : 'Организация стала партнёром инновационного кластера: она может вступать в межотраслевые кластеры, но не входит в число обязательных участников.',
    action: 'Открыть организацию',
  }),
  'organisation-unclear': (data) => ({
    title: `Решение примет сотрудник департамента: ${own(data)}`,
    body: `${organisationReason(data.reason).ru} Делать ничего не нужно: мы сообщим решение.`,
    action: 'Открыть заявку',
  }),
  'organisation-refused': (data) => ({
    title: `Заявка на участие отклонена: ${own(data)}`,
    body: `${organisationReason(data.reason).ru} Если данные реестра изменятся, заявку можно подать снова.`,
    action: 'Открыть заявку',
  }),
  'organisation-change-proposed': (data) => ({
    title:
      data.change === 'renamed' ? `В реестре другое название: ${own(data)}` : `В реестре указан преемник: ${own(data)}`,
    body:
      data.change === 'renamed'
        ? 'В реестре у организации другое название. Подтвердите новое название или откажитесь от него.'
        : 'По данным реестра организация прекратила деятельность, у неё есть преемник. Подтвердите, что продолжаете участие как преемник, или откажитесь.',
    action: 'Открыть организацию',
  }),
  'organisation-capacity-granted': (data) => ({
    title:
      data.capacity === 'investor'
        ? `Организация допущена как инвестор: ${own(data)}`
        : `Организация отвечает на запросы кластеров: ${own(data)}`,
    body:
      data.capacity === 'investor'
        ? 'Департамент предпринимательства предоставил организации статус инвестора. Он указан на её публичной странице.'
        : 'Департамент предпринимательства предоставил организации статус городского ведомства: кластеры могут направлять ей запросы. Статус указан на её публичной странице.',
    action: 'Открыть организацию',
  }),
  'organisation-capacity-withdrawn': (data) => ({
    title:
      data.capacity === 'investor'
        ? `Статус инвестора отозван: ${own(data)}`
        : `Статус городского ведомства отозван: ${own(data)}`,
    body: 'Департамент предпринимательства отозвал статус. Участие организации не меняется. Причина указана на странице организации.',
    action: 'Открыть организацию',
  }),
  'organisation-suspended': (data) => ({
    title: `Участие приостановлено: ${own(data)}`,
    body: 'Департамент приостановил участие организации. Пока оно не восстановлено, организация не идёт в зачёт ни в одном кластере. Причина указана на странице организации.',
    action: 'Открыть организацию',
  }),
  'organisation-reinstated': (data) => ({
    title: `Участие восстановлено: ${own(data)}`,
    body: 'Департамент восстановил участие организации: она участвует, как прежде. Делать ничего не нужно.',
    action: 'Открыть организацию',
  }),
  'organisation-excluded': (data) => ({
    title: `Организация исключена: ${own(data)}`,
    body: 'Департамент исключил организацию с платформы. Она не идёт в зачёт ни в одном кластере. Причина указана на странице организации.',
    action: 'Открыть организацию',
  }),
  'webhook-disabled': ({ webhookName, why }) => ({
    title: `Отправка событий остановлена: «${plainName(webhookName, 60)}»`,
    body:
      why === 'gone'
        ? 'Ваша система ответила, что больше не принимает события. Проверьте адрес подписки и возобновите её; пропущенное можно отправить снова.'
        : 'Ваша система не принимала события три дня подряд. Исправьте её и возобновите подписку; пропущенное можно отправить снова.',
    action: 'Открыть подписку',
  }),
};
