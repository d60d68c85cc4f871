import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './clusters.module.css';
import { sectionTexts } from './section-texts.ts';

const route = getRouteApi('/clusters/$clusterId');

/** What a cluster tells everybody, and where it meets. */
export const AnnouncementsPage = () => (
  <Stack gap="xl">
    <Gatherings />
    <Announcements />
  </Stack>
);

const Gatherings = () => {
  const t = useTexts(sectionTexts);
  const { clusterId } = route.useParams();
  const upcoming = useList('listPublicGatherings', { clusterId, when: 'upcoming', limit: '20' });
  const past = useList('listPublicGatherings', { clusterId, when: 'past', limit: '10' });
  return (
    <section aria-labelledby="upcoming">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="upcoming" size="h3">
          {t('upcoming')}
        </Title>
        <Anchor href={`/api/public/clusters/${clusterId}/calendar.ics`}>
          <IconCalendarPlus size={18} aria-hidden style={{ verticalAlign: '-3px', marginRight: 6 }} />
          {t('calendarLink')}
        </Anchor>
      </Group>
      <ProblemNote problem={upcoming.error} retry={() => void upcoming.refetch()} />
      {upcoming.isPending ? <Loading rows={2} height={70} /> : null}
      {upcoming.isSuccess && upcoming.items.length === 0 ? <Text c="dimmed">{t('noUpcoming')}</Text> : null}
      {upcoming.items.map((gathering) => (
        <Gathering key={gathering.id} gathering={gathering} />
      ))}
      <MoreButton list={upcoming} />
      {past.items.length === 0 ? null : (
        <details>
          <summary>{t('past')}</summary>
          <div style={{ marginTop: 12 }}>
            {past.items.map((gathering) => (
              <Gathering key={gathering.id} gathering={gathering} />
            ))}
            <MoreButton list={past} />
          </div>
        </details>
      )}
    </section>
  );
};

const Gathering = ({ gathering }: { readonly gathering: ItemOf<'listPublicGatherings'> }) => {
  const t = useTexts(sectionTexts);
  const { formats } = useLanguage();
  const { id, clusterId, title, text, time, place, status, host } = gathering;
  const day = (date: string): string => formats.day(`${date}T12:00:00Z`);
  const when =
    time.kind === 'timed'
      ? formats.moment(time.startsAt)
      : time.from === time.to
        ? day(time.from)
        : `${day(time.from)} – ${day(time.to)}`;
  return (
    <div className={classes.event}>
      <Text className="nums">{when}</Text>
      <div>
        <Group gap="xs">
          <Title order={3} size="h5">
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link
                  to="/clusters/$clusterId/gatherings/$gatheringId"
                  params={{ clusterId, gatheringId: id }}
                  {...props}
                />
              )}
            >
              {title}
            </Anchor>
          </Title>
          {status === 'cancelled' ? (
            <Badge color="red" variant="outline" className="badge">
              {t('cancelled')}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          {place.kind === 'online' ? host.name : `${place.address} · ${host.name}`}
        </Text>
        {place.kind === 'place' ? null : (
          <Anchor size="sm" href={place.url} target="_blank" rel="noreferrer">
            {t('online')}
          </Anchor>
        )}
        {text === undefined ? null : (
          <Text lang={langOf(text)} style={{ whiteSpace: 'pre-line' }}>
            {text}
          </Text>
        )}
      </div>
    </div>
  );
};

const Announcements = () => {
  const t = useTexts(sectionTexts);
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const list = useList('listAnnouncements', { clusterId, limit: '20' });
  return (
    <section aria-labelledby="announcements">
      <Title order={2} id="announcements" size="h3" mb="sm">
        {t('announcementsTitle')}
      </Title>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={2} height={100} /> : null}
      {list.isSuccess && list.items.length === 0 ? <Text c="dimmed">{t('noAnnouncements')}</Text> : null}
      {list.items.map(({ id, title, text, author, publishedAt, pinned }) => (
        <article key={id} className={classes.event}>
          <Text className="nums">{formats.shortDay(publishedAt)}</Text>
          <div>
            <Group gap="xs">
              <Title order={3} size="h5">
                <Anchor
                  inherit
                  renderRoot={(props) => (
                    <Link to="/clusters/$clusterId/threads/$threadId" params={{ clusterId, threadId: id }} {...props} />
                  )}
                >
                  {title}
                </Anchor>
              </Title>
              {pinned ? (
                <Badge variant="light" className="badge">
                  {t('pinned')}
                </Badge>
              ) : null}
            </Group>
            <Text size="sm" c="dimmed">
              {author.name}
            </Text>
            <Text lang={langOf(text)} style={{ whiteSpace: 'pre-line' }} maw="46rem">
              {text}
            </Text>
          </div>
        </article>
      ))}
      <MoreButton list={list} />
    </section>
  );
};
