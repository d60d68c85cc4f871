import { type Criterion, idsOf } from './criterion.ts';
import { namesOf } from './texts.ts';

/** The register address of each participant is in the programme's regions; elsewhere an organisation is a partner. */
export const region: Criterion = ({ members, programme: { territory } }) => {
  const common = { criterion: 'region' as const };
  const elsewhere = members.filter(({ reason }) => reason === 'other-region');
  const unknown = members.filter(({ reason }) => reason === 'region-unknown');
  const founder = elsewhere.find(({ role }) => role === 'founder');
  if (founder !== undefined)
    return {
      ...common,
      verdict: 'fail',
      reason: 'founder-other-region',
      text: {
        ru: `Организация-основатель зарегистрирована вне региона программы (${territory.ru}): ${founder.name}.`,
        en: `The founding organisation is registered outside the programme's region (${territory.en}): ${founder.name}.`,
      },
      nextStep: {
        ru: 'Пусть заявку откроет участник из региона программы, а эта организация войдёт в кластер партнёром.',
        en: "Let a participant from the programme's region apply; this organisation can join as a partner.",
      },
      organisationIds: idsOf([founder]),
    };
  if (unknown.length > 0)
    return {
      ...common,
      verdict: 'unclear',
      reason: 'region-unknown',
      text: {
        ru: `Регион в реестре не указан: ${namesOf(unknown.map(({ name }) => name)).ru}.`,
        en: `The register does not tell the region of: ${namesOf(unknown.map(({ name }) => name)).en}.`,
      },
      nextStep: {
        ru: 'Уточните адрес организации в реестре; иначе решит сотрудник департамента.',
        en: 'Have the address corrected in the register; otherwise a person decides.',
      },
      organisationIds: idsOf([...unknown, ...elsewhere]),
    };
  if (elsewhere.length > 0)
    return {
      ...common,
      verdict: 'advice',
      reason: 'members-other-region',
      text: {
        ru: `Зарегистрированы в другом регионе и в зачёт не идут: ${namesOf(elsewhere.map(({ name }) => name)).ru}.`,
        en: `Registered in another region, do not count: ${namesOf(elsewhere.map(({ name }) => name)).en}.`,
      },
      nextStep: {
        ru: 'Исключите эти организации из участников и пригласите их партнёрами.',
        en: 'Remove these participants and invite them as partners.',
      },
      organisationIds: idsOf(elsewhere),
    };
  return {
    ...common,
    verdict: 'pass',
    reason: 'all-in-region',
    text: {
      ru: `Все участники зарегистрированы в регионе программы (${territory.ru}).`,
      en: `All participants are registered in the programme's region (${territory.en}).`,
    },
    organisationIds: [],
  };
};
