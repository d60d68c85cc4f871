import { founder, supplier } from './example-facts.ts';

/** Bodies of the routes of projects. */
export const projectRequests = {
  openProject: {
    organisationId: founder.id,
    title: 'Лазерная резка композитов',
    goal: 'Установка для резки углепластика без расслоения к 2029 году.',
    trl: 3,
    industries: ['26', '28'],
    stages: [{ stage: 'prototype', trl: 6, plannedFrom: '2027-01-11', plannedTo: '2027-12-20' }],
    contribution: { kind: 'assembly', text: 'Сборка и испытания установки' },
  },
  editProject: { goal: 'Серийный волоконный лазер мощностью 3 кВт к 2028 году.' },
  reachProjectStage: { trl: 6 },
  setProjectStageBack: { trl: 5, reason: 'Образец не выдержал испытаний на ресурс.' },
  changeProjectLead: { organisationId: supplier.id },
  changeProjectRoles: {
    roles: [
      { role: 'component', wanted: 2, note: 'Диоды накачки 976 нм, от 500 штук в год' },
      { role: 'first-customer', wanted: 1 },
    ],
  },
  requestProjectJoining: {
    contribution: { kind: 'component', text: 'Диоды накачки 976 нм' },
    message: 'Готовы поставить опытную партию.',
  },
  requestProjectHole: { organisationId: supplier.id, text: 'Диоды накачки 976 нм' },
  refuseProjectJoining: { reason: 'Такие диоды уже поставляет другой участник.' },
  removeFromProject: { reason: 'Работы по договору завершены.' },
  addProjectResult: {
    kind: 'prototype',
    title: 'Опытный образец лазера 1 кВт',
    url: 'https://example.org/laser-1kw',
    date: '2026-09-30',
  },
  fileProjectReport: {
    from: '2026-07-01',
    to: '2026-09-30',
    text: 'Собран опытный образец мощностью 1 кВт, начаты испытания на ресурс.',
    published: true,
  },
  completeProject: { summary: 'Лазер мощностью 2 кВт выпускается серийно, поставлено 12 штук.' },
  stopProject: { reason: 'Заказчик отказался от установки.' },
};
