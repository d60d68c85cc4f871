import { Code, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import tables from '../ledger/ledger.module.css';
import { useAllMembers } from '../ledger/use-all-members.ts';
import { applicationTexts } from './application-texts.ts';
import { FindingRow } from './finding-row.tsx';
import classes from './report.module.css';

type Report = OutputOf<'readReport'>;

/** A report in plain words: each criterion with its finding and what to do, then each organisation. */
export const ReportView = ({ report }: { readonly report: Report }) => {
  const t = useTexts(applicationTexts);
  const { formats } = useLanguage();
  const members = useAllMembers(report.clusterId);
  const nameOf = (organisationId: string) => members.get(organisationId)?.facts.name ?? organisationId;
  const { outcome, counted, threshold, unclear, findings, submission, checkedAt } = report;
  const moment = formats.moment(checkedAt);
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h4">
          {t(`outcome_${outcome}`)}
        </Title>
        <Text>
          {t('countedOf', { counted, threshold })}
          {t('unclearAmount', { count: unclear })}
        </Text>
        <Text size="sm" c="dimmed">
          {submission === undefined ? t('dryReport', { moment }) : t('reportOf', { number: submission, moment })}
        </Text>
      </div>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <FindingRow key={finding.criterion} finding={finding} nameOf={nameOf} />
        ))}
      </ul>
      <details className={classes.members}>
        <summary>{t('memberTitle')}</summary>
        <table className={tables.table}>
          <caption>{t('memberCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('organisation')}</th>
              <th scope="col">{t('judged')}</th>
              <th scope="col">{t('registerSays')}</th>
            </tr>
          </thead>
          <tbody>
            {report.members.map(({ organisationId, inn, verdict, registerAsOf }) => (
              <tr key={organisationId}>
                <th scope="row">
                  {nameOf(organisationId)}
                  <Text size="sm" c="dimmed" className="nums">
                    {inn}
                  </Text>
                </th>
                <td>{t(`m_${verdict}`)}</td>
                <td className="nums">{registerAsOf === undefined ? '—' : formats.moment(registerAsOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm" c="dimmed" mt="sm">
          {t('hash')}: <Code style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{report.reportHash}</Code>
        </Text>
      </details>
    </Stack>
  );
};
