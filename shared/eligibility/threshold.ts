import { type Criterion, idsOf, withVerdict } from './criterion.ts';
import { countEn, countRu, organisationsEn, organisationsRu } from './texts.ts';

/** Enough confirmed participants, each INN once; what is unclear neither counts nor refuses. */
export const threshold: Criterion = ({ members, programme: { threshold: needed, territory } }) => {
  const counted = withVerdict(members, 'counts').length;
  const unclear = withVerdict(members, 'unclear');
  const common = { criterion: 'threshold' as const };
  const participantsRu = countRu(counted, ['участник', 'участника', 'участников']);
  const participantsEn = countEn(counted, ['participant counts', 'participants count']);
  if (counted >= needed)
    return {
      ...common,
      verdict: 'pass',
      reason: 'threshold-met',
      text: {
        ru: `Засчитано: ${participantsRu}, нужно не меньше ${needed}.`,
        en: `${participantsEn}; at least ${needed} are needed.`,
      },
      organisationIds: [],
    };
  const missing = needed - counted;
  const invite = {
    ru: `Пригласите и дождитесь подтверждения: не хватает ${organisationsRu(missing, 'genitive')} (регион: ${territory.ru}).`,
    en: `Invite more and wait until they confirm: ${organisationsEn(missing)} missing (region: ${territory.en}).`,
  };
  if (counted + unclear.length >= needed)
    return {
      ...common,
      verdict: 'unclear',
      reason: 'threshold-depends-on-unclear',
      text: {
        ru: `Засчитано: ${participantsRu} из ${needed}, ещё по ${countRu(unclear.length, ['организации', 'организациям', 'организациям'])} решит сотрудник департамента.`,
        en: `Participants that count: ${counted} of ${needed}; a person decides about ${organisationsEn(unclear.length)} more.`,
      },
      nextStep: {
        ru: `Чтобы не зависеть от этого решения, пригласите ещё ${organisationsRu(missing, 'accusative')} (регион: ${territory.ru}).`,
        en: `To be independent of that decision, invite ${organisationsEn(missing)} more (region: ${territory.en}).`,
      },
      organisationIds: idsOf(unclear),
    };
  return {
    ...common,
    verdict: 'fail',
    reason: 'below-threshold',
    text: {
      ru: `Засчитано: ${participantsRu} из ${needed}${unclear.length > 0 ? `, ещё ${organisationsRu(unclear.length)} под вопросом` : ''}.`,
      en: `Participants that count: ${counted} of ${needed}${unclear.length > 0 ? `; ${organisationsEn(unclear.length)} unclear` : ''}.`,
    },
    nextStep: invite,
    organisationIds: idsOf([...unclear, ...withVerdict(members, 'does-not-count')]),
  };
};
