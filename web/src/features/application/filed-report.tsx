import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DownloadButtons } from '../ledger/download-buttons.tsx';
import { applicationTexts } from './application-texts.ts';
import { ReportView } from './report-view.tsx';

type Props = { readonly clusterId: string; readonly submission: number; readonly submissions: number };

/** The report of the last submission, and of those before it. */
export const FiledReport = ({ clusterId, submission, submissions }: Props) => {
  const t = useTexts(applicationTexts);
  const [chosen, setChosen] = useState<number>();
  const shown = String(chosen ?? submission);
  const { data, error, refetch } = useRead('readReport', { clusterId, submission: shown });
  return (
    <Stack component="section" gap="sm" aria-labelledby="report">
      <Group justify="space-between">
        <Title order={2} id="report" size="h3">
          {t('report')}
        </Title>
        <Group gap="xs" className="no-print">
          <DownloadButtons name="exportReport" input={{ clusterId, submission: shown }} />
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </Group>
      </Group>
      {error === null ? null : <ProblemNote problem={error} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading rows={4} height={48} /> : null}
      {data === undefined ? null : <ReportView report={data} />}
      {submissions < 2 ? null : (
        <Group gap="xs" className="no-print" role="group" aria-label={t('previous')}>
          {t('previous')}:
          {Array.from({ length: submissions }, (_, index) => index + 1).map((number) => (
            <Button
              key={number}
              size="compact-sm"
              variant={String(number) === shown ? 'filled' : 'default'}
              onClick={() => setChosen(number)}
            >
              {number}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
};
