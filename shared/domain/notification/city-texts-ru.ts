import type { CityOutcome, CityRequestKind } from '../city-request/city-request.ts';
import { plainName } from './plain-name.ts';
import type { CityTexts } from './text.ts';
import { dateRu } from './wording.ts';

const cluster = (data: { readonly clusterTitle: string }) => `«${plainName(data.clusterTitle, 80)}»`;
const department = (data: { readonly departmentName: string }) => plainName(data.departmentName, 80);
const action = 'Открыть запрос';

const about: Readonly<Record<CityRequestKind, string>> = {
  'pilot-site': 'площадка для испытаний',
  'permit-question': 'вопрос о разрешениях',
  'city-order': 'городской заказ',
  infrastructure: 'инфраструктура',
  other: 'другое',
};
const outcomes: Readonly<Record<CityOutcome, string>> = { yes: 'да', no: 'нет', partly: 'частично' };

/** What coordinators, departments and operators read about requests to departments of the city. */
export const cityTextsRu: CityTexts = {
  'city-request-asked': (data) => ({
    title: `Новый запрос от кластера ${cluster(data)}`,
    body: `Тема: ${about[data.about]}. Ответить нужно до ${dateRu(data.dueAt)}. Возьмите запрос в работу.`,
    action,
  }),
  'city-request-taken': (data) => ({
    title: `Запрос взят в работу: ${department(data)}`,
    body: `Сотрудник ведомства взял в работу запрос кластера ${cluster(data)}.`,
    action,
  }),
  'city-request-taken-over': (data) => ({
    title: `Запрос кластера ${cluster(data)} ведёт другой сотрудник`,
    body: 'Сотрудник вашего ведомства взял запрос на себя: отвечает теперь он.',
    action,
  }),
  'city-request-prolonged': (data) => ({
    title: `Срок ответа продлён: ${department(data)}`,
    body: `Ведомство ответит кластеру ${cluster(data)} до ${dateRu(data.dueAt)}. Причина указана в запросе; второй раз срок не продлевают.`,
    action,
  }),
  'city-request-due': (data) => ({
    title: data.overdue
      ? `Срок ответа прошёл: кластер ${cluster(data)}`
      : `Скоро срок ответа: кластер ${cluster(data)}`,
    body: data.overdue
      ? `Ведомство «${department(data)}» должно было ответить до ${dateRu(data.dueAt)}. Ответить можно и сейчас.`
      : `Ведомство «${department(data)}» должно ответить до ${dateRu(data.dueAt)}.`,
    action,
  }),
  'city-request-watched': (data) => ({
    title: data.overdue
      ? `Ведомство не ответило в срок: ${department(data)}`
      : `Скоро срок ответа: ${department(data)}`,
    body: data.overdue
      ? `Ответ кластеру ${cluster(data)} нужно было дать до ${dateRu(data.dueAt)}.`
      : `Ответ кластеру ${cluster(data)} нужно дать до ${dateRu(data.dueAt)}.`,
    action: 'Открыть список запросов',
  }),
  'city-request-answered': (data) => ({
    title: `Ведомство ответило: ${outcomes[data.outcome]}`,
    body: `${department(data)}: есть ответ на запрос кластера ${cluster(data)}. Краткий итог виден всем, полный ответ — только вам.`,
    action: 'Прочитать ответ',
  }),
  'city-request-withdrawn': (data) => ({
    title: `Запрос отозван: кластер ${cluster(data)}`,
    body: 'Координатор отозвал запрос. Отвечать на него не нужно.',
    action,
  }),
};
