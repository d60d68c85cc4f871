import { Anchor, Stack, Text } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { eventTexts } from '../../parts/event-texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CheckEntry } from './check-entry.tsx';
import classes from './clusters.module.css';
import { sectionTexts } from './section-texts.ts';
import { timelineWords } from './timeline-words.ts';
import { useCluster } from './use-cluster.ts';

const route = getRouteApi('/clusters/$clusterId');

/** The public events of a cluster, each with what proves it. */
export const TimelinePage = () => {
  const t = useTexts(sectionTexts);
  const words = useTexts(eventTexts);
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const { inside } = useCluster(clusterId);
  const list = useList('readTimeline', { clusterId, limit: '30' });
  const members = useList('listPublicMembers', { clusterId, limit: '100' });
  const names = new Map<string, string>(members.items.map(({ organisationId, name }) => [organisationId, name]));
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={6} height={60} />;
  if (list.items.length === 0) return <EmptyState title={t('timelineNone')} />;
  return (
    <Stack gap="lg">
      <Text maw="46rem">
        {t('timelineLead')}{' '}
        {inside ? (
          <Anchor renderRoot={(props) => <Link to="/clusters/$clusterId/history" params={{ clusterId }} {...props} />}>
            {t('toJournal')}
          </Anchor>
        ) : null}
      </Text>
      <ol className="rows" style={{ gap: 0 }}>
        {list.items.map((entry) => {
          const { type, organisationId, participants } = timelineWords(entry);
          return (
            <li key={entry.seq} className={classes.event}>
              <Text className="nums" size="sm">
                {formats.moment(entry.at)}
              </Text>
              <div>
                <Text>
                  {organisationId === undefined ? null : (
                    <>
                      <Anchor
                        underline="always"
                        renderRoot={(props) => (
                          <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />
                        )}
                      >
                        {names.get(organisationId) ?? t('someone')}
                      </Anchor>
                      {'. '}
                    </>
                  )}
                  {type === undefined ? entry.type : words(type)}
                  {participants === undefined ? '' : ` · ${t('nowParticipants', { count: participants })}`}
                </Text>
                <CheckEntry entry={entry} clusterId={clusterId} />
              </div>
            </li>
          );
        })}
      </ol>
      <MoreButton list={list} />
      <Anchor href={`/api/public/clusters/${clusterId}/chain`}>{t('chainFile')}</Anchor>
    </Stack>
  );
};
