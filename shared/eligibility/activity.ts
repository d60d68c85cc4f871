import { type Criterion, idsOf, withVerdict } from './criterion.ts';
import { namesOf } from './texts.ts';

/** Each counted organisation has a main or additional activity in the declared industries; if not: advice. */
export const activity: Criterion = ({ snapshot: { industries }, members }) => {
  const common = { criterion: 'activity' as const };
  const declared = industries.toSorted().join(', ');
  const outside = withVerdict(members, 'counts').filter(
    ({ classes }) => !classes.some((okvedClass) => industries.includes(okvedClass)),
  );
  if (outside.length === 0)
    return {
      ...common,
      verdict: 'pass',
      reason: 'all-in-industries',
      text: {
        ru: `У каждого участника есть вид деятельности в отраслях кластера (${declared}).`,
        en: `Every participant has an activity in the cluster's industries (${declared}).`,
      },
      organisationIds: [],
    };
  const names = namesOf(outside.map(({ name }) => name));
  return {
    ...common,
    verdict: 'advice',
    reason: 'activity-outside-industries',
    text: {
      ru: `В реестре нет видов деятельности в отраслях кластера (${declared}): ${names.ru}.`,
      en: `The register shows no activity in the cluster's industries (${declared}): ${names.en}.`,
    },
    nextStep: {
      ru: 'Поясните роль этих организаций в проекте, дополните отрасли кластера или виды деятельности в реестре.',
      en: "Explain the part of these organisations in the project, or complete the cluster's industries or their activities in the register.",
    },
    organisationIds: idsOf(outside),
  };
};
