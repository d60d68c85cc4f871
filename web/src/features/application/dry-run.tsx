import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { applicationTexts } from './application-texts.ts';
import { ReportView } from './report-view.tsx';

/** The same check as after filing, with what is known now; nothing changes. */
export const DryRun = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(applicationTexts);
  const run = useAct('dryRun');
  return (
    <Stack component="section" gap="sm" aria-labelledby="dry-run" className="no-print">
      <Title order={2} id="dry-run" size="h3">
        {t('tryTitle')}
      </Title>
      <Text>{t('tryText')}</Text>
      <Group>
        <Button variant="default" loading={run.isPending} onClick={() => run.mutate({ input: { clusterId } })}>
          {t('try')}
        </Button>
      </Group>
      <ProblemNote problem={run.error} />
      <div aria-live="polite">{run.data === undefined ? null : <ReportView report={run.data} />}</div>
    </Stack>
  );
};
