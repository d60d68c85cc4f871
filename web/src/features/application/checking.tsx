import { Group, Loader, Progress, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { soonThenSlower, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { useAllMembers } from '../ledger/use-all-members.ts';
import { applicationTexts } from './application-texts.ts';
import { criteria } from './criteria.ts';
import { FindingRow, PendingRow } from './finding-row.tsx';
import classes from './report.module.css';

/** The check under way: how many answers have come, and each criterion as soon as it can be told. */
export const Checking = ({ cluster }: { readonly cluster: OutputOf<'readCluster'> }) => {
  const t = useTexts(applicationTexts);
  const { formats } = useLanguage();
  const { id: clusterId, delayedSince } = cluster;
  const { data } = useRead('readCheckProgress', { clusterId }, { every: soonThenSlower });
  const { answered = 0, asked = 1, counted = 0, threshold = 0 } = data ?? {};
  const members = useAllMembers(clusterId);
  const nameOf = (organisationId: string) => members.get(organisationId)?.facts.name ?? organisationId;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Loader size="sm" aria-hidden />
        <Title order={2} size="h3">
          {t('checkingTitle')}
        </Title>
      </Group>
      <Text>
        {delayedSince === undefined ? t('checkingText') : t('delayed', { moment: formats.moment(delayedSince) })}
      </Text>
      <Progress
        value={data === undefined ? 100 : Math.max(3, (100 * answered) / asked)}
        animated
        aria-label={t('checkingTitle')}
      />
      <Text role="status" className="nums">
        {data === undefined
          ? ''
          : answered < asked
            ? t('answered', { answered, asked, counted, threshold })
            : t('soonDone')}
      </Text>
      <ul className={classes.findings}>
        {criteria.map((criterion) => {
          const finding = data?.findings.find((one) => one.criterion === criterion);
          return finding === undefined ? (
            <PendingRow key={criterion} criterion={criterion} />
          ) : (
            <FindingRow key={criterion} finding={finding} nameOf={nameOf} />
          );
        })}
      </ul>
    </Stack>
  );
};
