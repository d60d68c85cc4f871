import { Badge, Card, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useCluster } from '../clusters/use-cluster.ts';
import { AskCity } from './ask-city.tsx';
import { askTexts } from './ask-texts.ts';
import { cityRequestTexts } from './city-request-texts.ts';

/** What the coordinator of a cluster asked the city, and the way to ask more. */
export const ClusterRequests = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(askTexts);
  const words = useTexts(cityRequestTexts);
  const { formats } = useLanguage();
  const { mine, coordinates } = useCluster(clusterId);
  const list = useList('listCityRequests', { clusterId, limit: '25' }, { enabled: coordinates });
  if (!coordinates || mine === undefined) return null;
  const registered = mine.status === 'active' || mine.status === 'at-risk';
  return (
    <section aria-labelledby="city-requests">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="city-requests" size="h3">
          {t('title')}
        </Title>
        {registered ? <AskCity clusterId={clusterId} /> : null}
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isSuccess && list.items.length === 0 ? (
        <Text c="dimmed">{t(registered ? 'none' : 'notRegistered')}</Text>
      ) : null}
      <ul className="rows">
        {list.items.map(({ id, kind, departmentName, status, dueAt, askedAt }) => (
          <Card key={id} withBorder component="li" padding="sm">
            <Link to="/city-requests/$cityRequestId" params={{ cityRequestId: id }} className="card-link">
              <Group gap="xs">
                <Text fw={600} className="card-title">
                  {words(kind)} · {departmentName}
                </Text>
                <Badge variant="outline" className="badge">
                  {words(`status-${status}`)}
                </Badge>
              </Group>
              <Text size="sm" c="dimmed" className="nums">
                {words('asked', { day: formats.shortDay(askedAt) })}
                {status === 'asked' || status === 'taken' ? ` · ${words('due', { day: formats.shortDay(dueAt) })}` : ''}
              </Text>
            </Link>
          </Card>
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
};
