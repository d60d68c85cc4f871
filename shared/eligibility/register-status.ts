import type { Bilingual } from '../domain/cluster/submission.ts';
import { type Criterion, idsOf, withVerdict } from './criterion.ts';
import { explained } from './member-reasons.ts';
import { registerSilent } from './register-silent.ts';

const correctOrReplace: Bilingual = {
  ru: 'Уточните сведения в реестре или замените эти организации.',
  en: 'Have the register data corrected, or replace these organisations.',
};
const waitOrReplace: Bilingual = {
  ru: 'По организациям, о которых реестр не ответил, решит сотрудник департамента: подождите решения или замените их.',
  en: 'About those on whom the register gave no answer a person decides: wait for the decision, or replace them.',
};

const nextStepOf = (steps: readonly Bilingual[]): Bilingual => ({
  ru: steps.map(({ ru }) => ru).join(' '),
  en: steps.map(({ en }) => en).join(' '),
});

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
  if (unclear.length > 0) {
    const silent = unclear.filter(({ reason }) => reason === registerSilent.reason);
    return {
      ...common,
      verdict: 'unclear',
      reason: 'register-status-unclear',
      text: {
        ru: `Решение за сотрудником департамента: ${explained([...unclear, ...dead]).ru}.`,
        en: `A person decides: ${explained([...unclear, ...dead]).en}.`,
      },
      nextStep: nextStepOf([
        ...(silent.length < unclear.length + dead.length ? [correctOrReplace] : []),
        ...(silent.length > 0 ? [waitOrReplace] : []),
      ]),
      organisationIds: idsOf([...unclear, ...dead]),
    };
  }
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
