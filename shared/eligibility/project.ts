import type { Criterion } from './criterion.ts';

/** One project at least has title, goal, stage and a lead that is a member of what was filed. */
export const project: Criterion = ({ snapshot: { projects, members } }) => {
  const common = { criterion: 'project' as const };
  const described = projects.filter(({ title, goal }) => title.trim() !== '' && goal.trim() !== '');
  const led = described.find(({ lead }) => members.some(({ organisationId }) => organisationId === lead));
  if (led !== undefined)
    return {
      ...common,
      verdict: 'pass',
      reason: 'project-complete',
      text: { ru: `Общий проект описан: «${led.title}».`, en: `The common project is described: “${led.title}”.` },
      organisationIds: [led.lead],
    };
  if (described.length > 0)
    return {
      ...common,
      verdict: 'fail',
      reason: 'project-lead-not-member',
      text: {
        ru: 'Головной исполнитель проекта не входит в число подтверждённых членов кластера.',
        en: 'The lead of the project is not a confirmed member of the cluster.',
      },
      nextStep: {
        ru: 'Выберите головным исполнителем организацию из состава кластера.',
        en: 'Choose a member of the cluster as the lead.',
      },
      organisationIds: [...new Set(described.map(({ lead }) => lead))],
    };
  return {
    ...common,
    verdict: 'fail',
    reason: 'no-project',
    text: { ru: 'В заявке нет описанного проекта.', en: 'The application describes no project.' },
    nextStep: {
      ru: 'Опишите хотя бы один проект: название, цель, стадию и головного исполнителя.',
      en: 'Describe one project at least: title, goal, stage and lead.',
    },
    organisationIds: [],
  };
};
