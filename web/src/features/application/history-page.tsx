import { Anchor, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useAllMembers } from '../ledger/use-all-members.ts';
import { applicationTexts } from './application-texts.ts';
import classes from './history.module.css';

const route = getRouteApi('/clusters/$clusterId/history');

/** What happened to the cluster, newest first, for those inside. */
export const HistoryPage = () => (
  <NeedsSignIn>
    <History />
  </NeedsSignIn>
);

const History = () => {
  const t = useTexts(applicationTexts);
  const words = useTexts(eventTexts);
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const list = useList('readHistory', { clusterId, limit: '50' });
  const members = useAllMembers(clusterId);
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={6} height={40} />;
  return (
    <Stack maw="46rem">
      <Title order={2} size="h3">
        {t('history')}
      </Title>
      <Text c="dimmed">
        {t('historyLead')}{' '}
        <Anchor
          underline="always"
          renderRoot={(props) => <Link to="/clusters/$clusterId/timeline" params={{ clusterId }} {...props} />}
        >
          {t('toTimeline')}
        </Anchor>
      </Text>
      {list.items.length === 0 ? <EmptyState title={t('historyEmpty')} /> : null}
      <ol className={classes.events}>
        {list.items.map(({ seq, type, at, organisationId }) => (
          <li key={seq}>
            <time dateTime={at} className="nums">
              {formats.moment(at)}
            </time>
            <div>
              <Text>{isEventType(type) ? words(type) : type}</Text>
              {organisationId === undefined ? null : (
                <Text size="sm" c="dimmed">
                  {members.get(organisationId)?.facts.name}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ol>
      <MoreButton list={list} />
    </Stack>
  );
};
