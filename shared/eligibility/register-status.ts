import { type Criterion, idsOf, withVerdict } from './criterion.ts';
import { explained } from './member-reasons.ts';

const deadReasons: ReadonlySet<string> = new Set(['liquidating', 'liquidated', 'bankrupt']);

/**
 * What the register says about the state of each participant. Dead members refuse an application only through the
 * threshold; a dead founder does by itself, because nobody is left to run the cluster.
 */
export const registerStatus: Criterion = ({ members }) => {
  const common = { criterion: 'register-status' as const };
  const dead = withVerdict(members, 'does-not-count').filter(({ reason }) => deadReasons.has(reason));
  const unclear = withVerdict(members, 'unclear').filter(({ reason }) => reason !== 'region-unknown');
  const founder = dead.find(({ role }) => role === 'founder');
  if (founder !== undefined)
    return {
      ...common,
      verdict: 'fail',
      reason: 'founder-not-active',
      text: {
        ru: `Организация-основатель не действует: ${explained([founder]).ru}.`,
        en: `The founding organisation is not active: ${explained([founder]).en}.`,
      },
      nextStep: {
        ru: 'Подать заявку может только действующая организация: пусть её откроет другой участник.',
        en: 'Only an active organisation can apply: let another participant open the application.',
      },
      organisationIds: idsOf([founder]),
    };
  if (unclear.length > 0)
    return {
      ...common,
      verdict: 'unclear',
      reason: 'register-status-unclear',
      text: {
        ru: `Решение за сотрудником департамента: ${explained([...unclear, ...dead]).ru}.`,
        en: `A person decides: ${explained([...unclear, ...dead]).en}.`,
      },
      nextStep: {
        ru: 'Уточните сведения в реестре или замените эти организации.',
        en: 'Have the register data corrected, or replace these organisations.',
      },
      organisationIds: idsOf([...unclear, ...dead]),
    };
  if (dead.length > 0)
    return {
      ...common,
      verdict: 'advice',
      reason: 'members-not-active',
      text: { ru: `В зачёт не идут: ${explained(dead).ru}.`, en: `These do not count: ${explained(dead).en}.` },
      nextStep: {
        ru: 'Исключите эти организации из состава или замените их.',
        en: 'Remove these organisations or replace them.',
      },
      organisationIds: idsOf(dead),
    };
  return {
    ...common,
    verdict: 'pass',
    reason: 'all-active',
    text: { ru: 'Все участники действуют по данным реестра.', en: 'All participants are active in the register.' },
    organisationIds: [],
  };
};
