import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { type Case, type Finding, membersOf } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';
import { RegisterAnswer } from './register-answer.tsx';

const colours = { pass: 'green', fail: 'red', unclear: 'orange', advice: 'orange' } as const;
const weight = { fail: 0, unclear: 1, advice: 2, pass: 3 } as const;

/** Each criterion with its verdict, and what the register says of those it is about; what needs a look comes first. */
export const CaseFindings = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const { formats } = useLanguage();
  const { report } = one;
  if (report === undefined) return <EmptyState title={t('noReport')} text={t('noReportText')} />;
  const findings = report.findings.toSorted((a, b) => weight[a.verdict] - weight[b.verdict]);
  const { counted, threshold, unclear } = report;
  return (
    <section aria-labelledby="findings">
      <Title order={2} size="h3" id="findings" mb={4}>
        {t('findings')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('outcome', { counted, threshold, unclear, day: formats.shortDay(report.checkedAt) })}
      </Text>
      <Stack gap="sm">
        {findings.map((finding) =>
          finding.verdict === 'pass' ? null : <OneFinding key={finding.criterion} finding={finding} case={one} />,
        )}
        <Passed findings={findings.filter(({ verdict }) => verdict === 'pass')} />
      </Stack>
    </section>
  );
};

/** What is met needs no more than a line each. */
const Passed = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const t = useTexts(caseTexts);
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <Card withBorder padding="md">
      <ul className={classes.passed}>
        {findings.map(({ criterion, text }) => (
          <li key={criterion}>
            <IconCheck size={18} aria-hidden color="var(--good)" />
            <div>
              <Text fw={600}>
                {t(criterion)} <span className="visually-hidden">— {t('pass')}</span>
              </Text>
              <Text size="sm" c="dimmed">
                {say(text)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const OneFinding = ({ finding, case: one }: { readonly finding: Finding; readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const say = useSay();
  const { criterion, verdict, text, nextStep, organisationIds } = finding;
  const about = new Set<string>(organisationIds);
  const members = membersOf(one).filter(({ organisationId }) => about.has(organisationId));
  return (
    <Card withBorder padding="md" id={`finding-${criterion}`} tabIndex={-1}>
      <Group justify="space-between" align="flex-start" gap="xs" mb={4}>
        <Title order={3} size="h5">
          {t(criterion)}
        </Title>
        <Badge variant="outline" color={colours[verdict]} className="badge">
          {t(verdict)}
        </Badge>
      </Group>
      <Text>{say(text)}</Text>
      {nextStep === undefined ? null : (
        <Text size="sm" c="dimmed" mt={4}>
          {t('nextStep', { text: say(nextStep) })}
        </Text>
      )}
      {members.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{t('concerned', { count: members.length })}</summary>
          <ul className={classes.concerned}>
            {members.map(({ organisationId, name, inn, answer }) => (
              <li key={organisationId}>
                <Text fw={600}>
                  {name} <span className="nums">· {inn}</span>
                </Text>
                <RegisterAnswer answer={answer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
};
