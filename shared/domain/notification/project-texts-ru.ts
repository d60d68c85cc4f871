import { levelText } from '../project/stages.ts';
import { plainName } from './plain-name.ts';
import type { ProjectTexts } from './text.ts';

const project = (data: { readonly projectTitle: string }) => `«${plainName(data.projectTitle, 80)}»`;
const cluster = (data: { readonly clusterTitle: string }) => `«${plainName(data.clusterTitle, 80)}»`;
const org = (data: { readonly organisationName: string }) => plainName(data.organisationName, 80);
const action = 'Открыть проект';

/** What representatives read about a project. */
export const projectTextsRu: ProjectTexts = {
  'project-opened': (data) => ({
    title: `Новый проект: ${project(data)}`,
    body: `В кластере ${cluster(data)} открыт проект ${project(data)}. Посмотрите, кого в нём не хватает, и попроситесь в него.`,
    action,
  }),
  'project-request': (data) => ({
    title: `Просьба об участии в проекте ${project(data)}`,
    body: data.hole
      ? `${org(data)} хочет занять свободное место в цепочке вклада. Одобрите запрос или откажите.`
      : `${org(data)} хочет участвовать в проекте. Одобрите запрос или откажите.`,
    action: 'Ответить на запрос',
  }),
  'project-joined': (data) => ({
    title: `Вы в проекте ${project(data)}`,
    body: `${org(data)}: организация участвует в проекте ${project(data)} кластера ${cluster(data)}.`,
    action,
  }),
  'project-refused': (data) => ({
    title: `В участии в проекте ${project(data)} отказано`,
    body: `${org(data)}: ведущая организация не одобрила запрос. Причина указана на странице проекта.`,
    action,
  }),
  'project-removed': (data) => ({
    title: `Организация исключена из проекта ${project(data)}`,
    body: `${org(data)} больше не участвует в проекте. Причина указана на странице проекта.`,
    action,
  }),
  'project-left': (data) => ({
    title: `Участник вышел из проекта ${project(data)}`,
    body: `${org(data)} больше не участвует в проекте. Проверьте, не осталось ли свободных мест в цепочке вклада.`,
    action,
  }),
  'project-lead-left': (data) => ({
    title: `Проект ${project(data)} остался без ведущей организации`,
    body: `${org(data)} больше не состоит в кластере ${cluster(data)}. Назначьте проекту другую ведущую организацию.`,
    action: 'Назначить ведущую организацию',
  }),
  'project-lead-named': (data) => ({
    title: `Вы ведёте проект ${project(data)}`,
    body: `${org(data)}: организация назначена ведущей в проекте ${project(data)} кластера ${cluster(data)}.`,
    action,
  }),
  'project-stage-reached': (data) => ({
    title: `Проект ${project(data)}: новая стадия`,
    body: `Достигнуто: ${levelText(data.trl).ru}.`,
    action,
  }),
  'project-stage-set-back': (data) => ({
    title: `Проект ${project(data)}: стадия возвращена`,
    body: `Теперь: ${levelText(data.trl).ru}. Причина указана на странице проекта.`,
    action,
  }),
  'project-completed': (data) => ({
    title: `Проект ${project(data)} завершён`,
    body: 'Цель проекта достигнута. Итог опубликован на странице проекта.',
    action,
  }),
  'project-stopped': (data) => ({
    title: `Проект ${project(data)} остановлен`,
    body: 'Работа над проектом прекращена. Причина указана на странице проекта.',
    action,
  }),
};
