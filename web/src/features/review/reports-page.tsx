import { SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReportCard } from './report-card.tsx';
import { reportTexts } from './report-texts.ts';

const route = getRouteApi('/review/reports');

/** What members reported: open ones to be decided, and what became of the others. */
export const ReportsPage = () => {
  const t = useTexts(reportTexts);
  const { status = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('listReports', { status, limit: '25' }, { keep: true });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="md" align="stretch">
        <SegmentedControl
          aria-label={t('show')}
          value={status}
          onChange={(value) => void navigate({ search: { status: value }, replace: true })}
          data={[
            { value: 'open' as const, label: t('open') },
            { value: 'decided' as const, label: t('decided') },
          ]}
          style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        />
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Loading rows={3} height={160} />
        ) : list.items.length > 0 ? (
          <ul className="rows">
            {list.items.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ul>
        ) : list.error !== null ? null : status === 'open' ? (
          <EmptyState title={t('emptyOpen')} text={t('emptyOpenText')} />
        ) : (
          <EmptyState title={t('emptyDecided')} />
        )}
        <MoreButton list={list} />
      </Stack>
    </>
  );
};
