import { type Criterion, idsOf } from './criterion.ts';
import { namesOf } from './texts.ts';

/** Each member, partners too, states what it brings. */
export const contribution: Criterion = ({ snapshot, members }) => {
  const common = { criterion: 'contribution' as const };
  const silentIds = new Set(
    snapshot.members
      .filter((member) => member.contribution.text.trim() === '')
      .map(({ organisationId }) => organisationId),
  );
  const silent = members.filter(({ organisationId }) => silentIds.has(organisationId));
  if (silent.length === 0)
    return {
      ...common,
      verdict: 'pass',
      reason: 'all-contribute',
      text: { ru: 'Каждый член кластера указал свой вклад.', en: 'Every member states what it brings.' },
      organisationIds: [],
    };
  const names = namesOf(silent.map(({ name }) => name));
  return {
    ...common,
    verdict: 'fail',
    reason: 'contribution-missing',
    text: { ru: `Не указан вклад: ${names.ru}.`, en: `These do not state what they bring: ${names.en}.` },
    nextStep: {
      ru: 'Попросите эти организации указать, что они вносят в проект.',
      en: 'Ask these organisations to state what they bring to the project.',
    },
    organisationIds: idsOf(silent),
  };
};
