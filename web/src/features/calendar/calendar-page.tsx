import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useVoices } from '../community/use-voices.ts';
import { calendarTexts } from './calendar-texts.ts';
import { GatheringCard } from './gathering-card.tsx';
import { OwnCalendar } from './own-calendar.tsx';

const route = getRouteApi('/clusters/$clusterId/calendar');

/** Where and when a cluster meets: everything for its members, and for visitors what is open to everybody. */
export const CalendarPage = () => {
  const t = useTexts(calendarTexts);
  const { clusterId } = route.useParams();
  const { when = 'upcoming' } = route.useSearch();
  const navigate = route.useNavigate();
  const { inside, coordinates, voices } = useVoices(clusterId);
  const own = useList('listGatherings', { clusterId, when, limit: '20' }, { enabled: inside });
  const open = useList('listPublicGatherings', { clusterId, when, limit: '20' }, { enabled: !inside });
  const list = inside ? own : open;
  const upcoming = when === 'upcoming';
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <SegmentedControl
          aria-label={t('when')}
          value={when}
          onChange={(next) => void navigate({ search: { when: next }, replace: true })}
          data={(['upcoming', 'past'] as const).map((value) => ({ value, label: t(value) }))}
        />
        {coordinates ? (
          <Button
            renderRoot={(props) => <Link to="/clusters/$clusterId/calendar/new" params={{ clusterId }} {...props} />}
          >
            {t('plan')}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={3} height={80} /> : null}
      {list.isSuccess && list.items.length === 0 ? (
        <EmptyState
          title={t(upcoming ? 'noneUpcoming' : 'nonePast')}
          {...(upcoming && !coordinates ? { text: t('noneUpcomingText') } : {})}
        />
      ) : null}
      <ul className="rows">
        {list.items.map((gathering) => (
          <GatheringCard key={gathering.id} gathering={gathering} />
        ))}
      </ul>
      <MoreButton list={list} />
      <OwnCalendar clusterId={clusterId} member={voices.length > 0} />
    </Stack>
  );
};
