import type { ContributionKind } from '../domain/cluster/member.ts';
import type { Bilingual } from '../domain/cluster/submission.ts';
import { industryName } from '../domain/identifiers/okved-names.ts';
import type * as z from 'zod';

type Kind = z.infer<typeof ContributionKind>;

export const candidateReasonCodes = [
  'main-activity-declared',
  'main-activity-adjacent',
  'additional-activity-declared',
  'additional-activity-adjacent',
  'covers-industry',
  'could-bring',
  'would-count',
  'in-no-cluster',
  'in-clusters',
] as const;

/** Why an organisation is suggested; `value` is the class, contribution, region or number that the reason is about. */
export type CandidateReason = { readonly code: (typeof candidateReasonCodes)[number]; readonly value: string };

/** What an organisation of this main activity usually brings; of others nothing is supposed. */
const usual: Readonly<Record<string, Kind>> = {
  '20': 'material',
  '22': 'material',
  '23': 'material',
  '24': 'material',
  '25': 'component',
  '26': 'component',
  '27': 'component',
  '28': 'assembly',
  '29': 'assembly',
  '30': 'assembly',
  '62': 'software',
  '63': 'software',
  '64': 'finance',
  '66': 'finance',
  '71': 'test-site',
  '72': 'research',
  '85': 'training',
  '86': 'first-customer',
  '49': 'first-customer',
  '35': 'infrastructure',
  '61': 'infrastructure',
};
export const contributionOf = (okvedClass: string): Kind | undefined => usual[okvedClass];

const kinds: Readonly<Record<Kind, Bilingual>> = {
  research: { ru: 'исследования', en: 'research' },
  material: { ru: 'материалы', en: 'materials' },
  component: { ru: 'компоненты', en: 'components' },
  assembly: { ru: 'сборку', en: 'assembly' },
  software: { ru: 'программы', en: 'software' },
  'test-site': { ru: 'испытания', en: 'testing' },
  'first-customer': { ru: 'первый заказ', en: 'the first order' },
  finance: { ru: 'деньги', en: 'money' },
  training: { ru: 'обучение', en: 'training' },
  infrastructure: { ru: 'инфраструктуру', en: 'infrastructure' },
  other: { ru: 'другое', en: 'other things' },
};
const kindName = (value: string): Bilingual =>
  Object.entries(kinds).find(([kind]) => kind === value)?.[1] ?? { ru: value, en: value };

/** The reason in the words of people. */
export function candidateReasonText({ code, value }: CandidateReason): Bilingual {
  const name = industryName(value) ?? { ru: value, en: value };
  const kind = kindName(value);
  const texts: Readonly<Record<CandidateReason['code'], Bilingual>> = {
    'main-activity-declared': {
      ru: `Основной вид деятельности — в отрасли кластера: ${value} (${name.ru}).`,
      en: `Its main activity is in an industry of the cluster: ${value} (${name.en}).`,
    },
    'main-activity-adjacent': {
      ru: `Основной вид деятельности — в смежной отрасли: ${value} (${name.ru}).`,
      en: `Its main activity is in an adjacent industry: ${value} (${name.en}).`,
    },
    'additional-activity-declared': {
      ru: `Дополнительный вид деятельности — в отрасли кластера: ${value} (${name.ru}).`,
      en: `An additional activity is in an industry of the cluster: ${value} (${name.en}).`,
    },
    'additional-activity-adjacent': {
      ru: `Дополнительный вид деятельности — в смежной отрасли: ${value} (${name.ru}).`,
      en: `An additional activity is in an adjacent industry: ${value} (${name.en}).`,
    },
    'covers-industry': {
      ru: `Закроет заявленную отрасль, в которой пока нет участников: ${value} (${name.ru}).`,
      en: `Would cover a declared industry without members so far: ${value} (${name.en}).`,
    },
    'could-bring': {
      ru: `Может внести то, чего пока не вносит никто: ${kind.ru}.`,
      en: `Could bring what nobody brings yet: ${kind.en}.`,
    },
    'would-count': {
      ru: `Зачтётся в число участников: регион реестра — ${value}.`,
      en: `Would count as a participant: region ${value} in the register.`,
    },
    'in-no-cluster': { ru: 'Пока не состоит ни в одном кластере.', en: 'Is in no cluster so far.' },
    'in-clusters': { ru: `Уже состоит в кластерах: ${value}.`, en: `Is in ${value} cluster(s) already.` },
  };
  return texts[code];
}
