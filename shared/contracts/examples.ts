import { matchingRequests } from './document/matching-examples.ts';
import { needRequests } from './document/need-examples.ts';
import { cityRequests } from './document/city-examples.ts';
import { projectRequests } from './document/project-requests.ts';

import { sealedExample } from './document/report-examples.ts';
import { sessionRequests } from './document/session-examples.ts';
import { webhookRequestExamples } from './document/webhook-examples.ts';

/** Bodies that a reader of the document can send as they are; a test parses each with its contract. */
const examples: Readonly<Record<string, object>> = {
  ...projectRequests,
  ...needRequests,
  ...sessionRequests,
  ...matchingRequests,
  redriveDeadLetters: { dryRun: true },
  turnSwitch: { on: false },
  writeMe: {
    name: 'Анна Петрова',
    email: 'anna.petrova@example.org',
    language: 'ru',
    consent: { purpose: 'contact', version: '2026-1' },
  },
  writeNotificationSettings: {
    pace: { membership: 'daily', progress: 'off' },
    quietHours: { from: '22:00', to: '08:00' },
    timeZone: 'Europe/Moscow',
    digest: { hour: 9, weekday: 1 },
  },
  applyForParticipation: { identifier: { kind: 'inn', value: '7707083893' } },
  openCluster: {
    organisationId: '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10',
    title: 'Фотоника Москвы',
    summary: 'Лазеры, оптические компоненты и приборы на их основе: от материалов до серийного производства.',
    industries: ['26', '27', '72'],
    project: {
      title: 'Отечественный волоконный лазер',
      goal: 'Серийный волоконный лазер мощностью 2 кВт к 2028 году.',
      stage: 'prototype',
    },
    contribution: { kind: 'assembly', text: 'Сборка и испытания лазеров, чистая комната 400 м²' },
  },
  editOrganisation: { openToInvitations: false },
  editCluster: { title: 'Фотоника и лазерная техника Москвы', openToRequests: true },
  answerAction: { text: 'Уточнили цель проекта и добавили испытательную площадку.' },
  inviteOrganisations: {
    invitees: [{ inn: '7707083893' }, { inn: '7736050003', role: 'partner' }],
    message: 'Приглашаем вас вместе делать волоконный лазер.',
  },
  importInvitations: { fileName: 'приглашения.csv', content: '0JjQndCdCjc3MDcwODM4OTMK', dryRun: true },
  acceptInvitation: { contribution: { kind: 'component', text: 'Диоды накачки 976 нм' } },
  declineInvitation: { reason: 'Заняты в другом проекте до конца года.' },
  resendInvitation: { message: 'Напоминаем о приглашении.' },
  requestToJoin: {
    contribution: { kind: 'test-site', text: 'Испытательный стенд для лазеров до 5 кВт' },
    message: 'Хотим участвовать в испытаниях.',
  },
  refuseRequest: { reason: 'Испытательная площадка в кластере уже есть.' },
  leaveCluster: { reason: 'Меняем направление работы.' },
  removeMember: { reason: 'Организация прекратила участие в проекте.' },
  startThread: {
    organisationId: '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10',
    kind: 'announcement',
    visibility: 'public',
    title: 'Общее собрание кластера',
    text: 'Встречаемся 3 ноября в технопарке.\nПовестка: https://example.org/agenda',
    mentions: ['4a1b9d3f-8e26-4c70-95ab-0f3c7d2e8b61'],
  },
  editThread: { text: 'Встречаемся 4 ноября в технопарке.' },
  pinThread: { pinned: true },
  lockThread: { locked: true },
  hideThread: { reason: 'advertising', note: 'Реклама сторонней площадки.' },
  writeComment: { organisationId: '4a1b9d3f-8e26-4c70-95ab-0f3c7d2e8b61', text: 'Будем. Привезём образцы диодов.' },
  editComment: { text: 'Будем вдвоём. Привезём образцы диодов.' },
  hideComment: { reason: 'insult' },
  reportAbuse: {
    organisationId: '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10',
    commentId: '0b9a8c7d-6e5f-4d3c-8b2a-190f8e7d6c5b',
    reason: 'insult',
    note: 'Оскорбляет другого участника.',
  },
  followCluster: { following: 'mentions' },
  followThread: { following: 'all' },
  markClusterRead: { upTo: '2026-10-19T13:20:45.118Z' },
  markThreadRead: { upTo: '2026-10-19T13:20:45.118Z' },
  planGathering: {
    organisationId: '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10',
    visibility: 'public',
    title: 'День открытых дверей',
    text: 'Покажем стенд и чистую комнату. Вход по паспорту.',
    time: {
      kind: 'timed',
      startsAt: '2026-11-03T11:00:00.000Z',
      endsAt: '2026-11-03T14:00:00.000Z',
      timeZone: 'Europe/Moscow',
    },
    place: { kind: 'both', address: 'Технопарк «Строгино», зал 2', url: 'https://meet.example.org/open-day' },
  },
  changeGathering: { time: { kind: 'all-day', from: '2026-11-04', to: '2026-11-05', timeZone: 'Europe/Moscow' } },
  answerGathering: { organisationId: '4a1b9d3f-8e26-4c70-95ab-0f3c7d2e8b61', answer: 'yes' },
  decideReport: { outcome: 'hidden', note: 'Соблюдайте правила общения.' },
  writeLetter: { inn: '9901000034', role: 'participant', message: 'Нам нужен испытательный стенд.' },
  giveConsent: {
    purpose: 'contact',
    version: '2026-1',
    textHash: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
  },
  withdrawConsent: { purpose: 'news' },
  eraseMe: { confirmation: 'УДАЛИТЬ' },
  printLetter: { token: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE' },
  previewLetter: { token: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE' },
  acceptLetter: {
    token: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE',
    contribution: { kind: 'test-site', text: 'Испытательный стенд для лазеров до 5 кВт' },
  },
  claimReview: { force: false },
  decideCluster: {
    decision: {
      outcome: 'register',
      text: 'Кластер соответствует программе.',
      overrides: [{ criterion: 'independence', reason: 'Общий адрес — технопарк, организации независимы.' }],
    },
  },
  replayReport: { submission: 1 },
  verifyEntry: { entry: JSON.stringify(sealedExample[0]) },
  reopenCluster: { reason: 'Заявитель устранил причины отказа.' },
  closeCluster: { reason: 'Состав не восстановлен, участники согласны закрыть кластер.' },
  previewHandover: { token: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE' },
  takeOver: { token: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE', agreed: true },
  offerReassignment: { reason: 'Представитель уволился, организация просит назначить другого.' },
  suspendOrganisation: { reason: 'Проверяем сведения о деятельности организации.' },
  grantCapacity: { capacity: 'investor', reason: 'Организация состоит в реестре городских инвесторов.' },
  withdrawCapacity: { capacity: 'investor', reason: 'Организация больше не инвестирует в проекты.' },
  reinstateOrganisation: { reason: 'Сведения подтверждены документами.' },
  excludeOrganisation: { reason: 'Организация представила недостоверные сведения о проекте.' },
  ...cityRequests,
  ...webhookRequestExamples,
  decideOrganisation: { outcome: 'participant', reason: 'Организация подтвердила адрес документами.' },
};

export const exampleOf = (name: string): object | undefined => examples[name];
export const exampleNames = Object.keys(examples);
