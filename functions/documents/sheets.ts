import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { Bilingual, Report, Snapshot } from '../../shared/domain/cluster/submission.ts';
import { contributionWords, memberStatusWords, roleWords } from '../../shared/domain/cluster/words.ts';
import { dateEn, dateRu } from '../../shared/domain/notification/wording.ts';
import { memberReasonText } from '../../shared/eligibility/member-reasons.ts';
import type { Ledger } from '../../shared/eligibility/ledger.ts';
import { moscowTime } from './moscow-minute.ts';
import type { Cell, Sheet } from './render/sheet.ts';
import { criteria, ledgerVerdicts, memberVerdicts, outcomes, verdicts } from './words.ts';

type Language = 'ru' | 'en';
type Asked = { readonly language: Language; readonly at: Date };
type Titled = readonly [title: Bilingual, width: number];

const columnsIn = (language: Language, columns: readonly Titled[]) =>
  columns.map(([title, width]) => ({ title: title[language], width }));
const dayIn = (language: Language, instant: string): string => (language === 'ru' ? dateRu : dateEn)(instant);
const say = (ru: string, en: string): Bilingual => ({ ru, en });

const organisation = say('Организация', 'Organisation');
const inn = say('ИНН', 'INN');
const status = say('Состояние', 'Status');
const why = say('Почему', 'Why');

const asOf = ({ language, at }: Asked): string =>
  `${say('По состоянию на', 'As of')[language]} ${moscowTime(language, at)}`;

export function membersSheet(cluster: Cluster, members: readonly Member[], asked: Asked): Sheet {
  const { language } = asked;
  return {
    language,
    title: say(`Состав кластера «${cluster.title}»`, `Members of the cluster “${cluster.title}”`)[language],
    facts: [asOf(asked)],
    fileName: say('участники', 'members')[language],
    columns: columnsIn(language, [
      [organisation, 26],
      [inn, 12],
      [say('Роль', 'Role'), 10],
      [status, 14],
      [say('Вклад', 'Contribution'), 12],
      [say('Что вносит', 'What it brings'), 26],
      [say('Регион', 'Region'), 7],
      [say('С', 'Since'), 14],
    ]),
    rows: members.map((member): Cell[] => {
      const contribution = 'contribution' in member ? member.contribution : undefined;
      return [
        member.facts.name,
        member.facts.inn,
        roleWords[language][member.role],
        memberStatusWords[language][member.status],
        contribution === undefined ? '' : contributionWords[language][contribution.kind],
        contribution?.text ?? '',
        member.facts.region ?? '',
        dayIn(language, member.updatedAt),
      ];
    }),
  };
}

export function ledgerSheet(cluster: Cluster, { summary, entries }: Ledger, asked: Asked): Sheet {
  const { language } = asked;
  return {
    language,
    title: say(`Подтверждения кластера «${cluster.title}»`, `Ledger of the cluster “${cluster.title}”`)[language],
    facts: [summary.text[language], asOf(asked)],
    fileName: say('подтверждения', 'ledger')[language],
    columns: columnsIn(language, [
      [organisation, 30],
      [inn, 13],
      [say('Роль', 'Role'), 11],
      [status, 16],
      [say('Считается ли', 'Counts'), 13],
      [why, 34],
      [say('С', 'Since'), 15],
    ]),
    rows: entries.map((entry): Cell[] => [
      entry.name,
      entry.inn,
      roleWords[language][entry.role],
      memberStatusWords[language][entry.status],
      ledgerVerdicts[entry.verdict][language],
      entry.text[language],
      dayIn(language, entry.since),
    ]),
  };
}

/** Findings first, then each member: one table, so that it is one file in every format. */
export function reportSheet(snapshot: Snapshot, report: Report, hash: string, asked: Asked): Sheet {
  const { language } = asked;
  const names = new Map(snapshot.members.map(({ organisationId, facts }) => [organisationId, facts.name]));
  const { submission, programme, counted, threshold, outcome, checkedAt } = report;
  return {
    language,
    title: say(
      `Отчёт о проверке заявки кластера «${snapshot.title}»`,
      `Report on the application of the cluster “${snapshot.title}”`,
    )[language],
    facts: [
      say(
        `Подача № ${submission}; правила ${programme.id}, версия ${programme.version}; итог: ${outcomes[outcome].ru}; считается ${counted} из ${threshold}`,
        `Submission ${submission}; rules ${programme.id}, version ${programme.version}; outcome: ${outcomes[outcome].en}; ${counted} of ${threshold} count`,
      )[language],
      `${say('Проверено', 'Checked')[language]} ${moscowTime(language, new Date(checkedAt))}`,
      `${say('Хеш отчёта', 'Hash of the report')[language]} (SHA-256): ${hash}`,
      asOf(asked),
    ],
    fileName: say(`отчёт-${submission}`, `report-${submission}`)[language],
    columns: columnsIn(language, [
      [say('Что проверено', 'What was checked'), 30],
      [inn, 13],
      [say('Вывод', 'Verdict'), 15],
      [why, 46],
      [say('Что делать', 'Next step'), 30],
    ]),
    rows: [
      ...report.findings.map((finding): Cell[] => [
        criteria[finding.criterion][language],
        '',
        verdicts[finding.verdict][language],
        finding.text[language],
        finding.nextStep?.[language] ?? '',
      ]),
      ...report.members.map((member): Cell[] => [
        names.get(member.organisationId) ?? '',
        member.inn,
        memberVerdicts[member.verdict][language],
        memberReasonText(member.reason)[language],
        '',
      ]),
    ],
  };
}
