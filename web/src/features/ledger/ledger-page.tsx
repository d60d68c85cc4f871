import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useCluster } from '../clusters/use-cluster.ts';
import { DownloadButtons } from './download-buttons.tsx';
import { LedgerNext } from './ledger-next.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import { Progress } from './progress.tsx';
import { useAllMembers } from './use-all-members.ts';

const route = getRouteApi('/clusters/$clusterId/ledger');

/** The 30-ledger: who counts, who does not and why, and the one thing to do next. */
export const LedgerPage = () => (
  <NeedsSignIn>
    <Ledger />
  </NeedsSignIn>
);

const Ledger = () => {
  const t = useTexts(ledgerTexts);
  const say = useSay();
  const { clusterId } = route.useParams();
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const { mine } = useCluster(clusterId);
  const ledger = useRead('readLedger', { clusterId }, { every: 10_000 });
  const members = useAllMembers(clusterId);
  if (ledger.error !== null) return <ProblemNote problem={ledger.error} retry={() => void ledger.refetch()} />;
  if (ledger.data === undefined || mine === undefined) return <Loading rows={5} height={56} />;
  const { summary, entries } = ledger.data;
  // Whoever asks waits for an answer from here: first.
  const shown = entries
    .filter(({ verdict }) => show === undefined || verdict === show)
    .toSorted((one, other) => Number(other.status === 'requested') - Number(one.status === 'requested'));
  const amount = (verdict: string) => entries.filter((entry) => entry.verdict === verdict).length;
  const verdicts = (['counts', 'at-risk', 'not-yet', 'never'] as const).filter((verdict) => amount(verdict) > 0);
  return (
    <Stack gap="lg">
      <Progress summary={summary} words={say(summary.text)} />
      <LedgerNext cluster={mine} summary={summary} />
      <Group justify="space-between" className="no-print">
        <SegmentedControl
          aria-label={t('show')}
          style={{ maxWidth: '100%', overflowX: 'auto' }}
          value={show ?? 'all'}
          onChange={(value) =>
            void navigate({ search: { show: verdicts.find((one) => one === value) }, replace: true })
          }
          data={[
            { value: 'all', label: `${t('all')} ${entries.length}` },
            ...verdicts.map((one) => ({ value: one, label: `${t(one)} ${amount(one)}` })),
          ]}
        />
        <Group gap="xs">
          <DownloadButtons name="exportLedger" input={{ clusterId }} />
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
      {entries.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <LedgerTable entries={shown} members={members} />
      )}
    </Stack>
  );
};
