import type { Played } from './play.ts';
import type { Plan } from './plans.ts';

export type Result = {
  readonly plan: Plan;
  readonly played: Played;
  readonly wrong: readonly string[];
  readonly notifications: number;
  readonly people: number;
  /** Unknown where no mailbox can be looked into. */
  readonly letters: number | undefined;
};

type Language = 'ru' | 'en';
const signs = { pass: '✓', fail: '✗', unclear: '?', advice: '!' } as const;
const fates = {
  smooth: 'registered',
  outage: 'registered after a register outage',
  liquidation: 'registered at the second submission',
  short: 'returned: short of the threshold',
} as const;

/** Everything worth knowing of one cluster. */
export function clusterReport(
  { plan, played, wrong, notifications, people, letters }: Result,
  language: Language,
): string {
  const { ledger, reports, decided, players, seconds } = played;
  const { summary } = ledger;
  const count = (...parts: readonly string[]) => players.filter(({ part }) => parts.includes(part)).length;
  const confirmed = ledger.entries.filter(({ status }) => status === 'confirmed').length;
  const names = players
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  const findings = reports.flatMap((report) => [
    line(
      `submission ${report.submission}`,
      `${report.outcome}: ${report.counted} of ${report.threshold} count (rules ${report.programme.id} ${report.programme.version}, report ${report.reportHash.slice(0, 12)})`,
    ),
    ...report.findings.flatMap(({ criterion, verdict, text, nextStep }) => [
      line('', `${signs[verdict]} ${criterion}: ${text[language]}`),
      ...(nextStep === undefined ? [] : [line('', `    → ${nextStep[language]}`)]),
    ]),
  ]);
  const decision =
    decided === undefined
      ? 'none: returned by the check, the applicant gathers on'
      : `registered by ${decided.by}${decided.overrides.length > 0 ? `, with reasons given for ${decided.overrides.join(', ')}` : ''}`;
  return [
    `${plan.title}: ${played.status}, ${fates[plan.fate]}`,
    line(
      'members',
      `${confirmed} confirmed, ${summary.partners} of them partners; ${count('declines')} declined, ${count('silent')} silent: ${names}, …`,
    ),
    line('ledger', summary.text[language]),
    ...findings,
    line('decision', decision),
    line('notifications', `${notifications} in-app to ${people} people, ${letters ?? 'unknown number of'} letters`),
    line('seconds', seconds.toFixed(1)),
    ...wrong.map((fault) => line('WRONG', fault)),
  ].join('\n');
}

const line = (what: string, text: string): string => `  ${what.padEnd(15)}${text}`;

/** All clusters at a glance. */
export function finalTable(results: readonly Result[], language: Language): string {
  const rows = results.map(({ plan, played, notifications, letters, wrong }) => [
    plan.shortTitle,
    played.ledger.summary.text[language],
    String(played.reports.length),
    played.reports.at(-1)?.outcome ?? '',
    played.status,
    String(notifications),
    String(letters ?? '?'),
    played.seconds.toFixed(1),
    wrong.length === 0 ? 'as it should be' : `${wrong.length} WRONG`,
  ]);
  const heads = ['cluster', 'ledger', 'filed', 'check', 'status', 'in-app', 'letters', 'seconds', 'result'];
  const table = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
