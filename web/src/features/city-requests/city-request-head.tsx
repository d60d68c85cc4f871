import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { cityRequestTexts } from './city-request-texts.ts';

const colours = { 'in-time': 'green', 'near-due': 'orange', overdue: 'red' } as const;

/** What kind of request it is, of which cluster, and where its clock stands. */
export const CityRequestHead = ({ request }: { readonly request: ItemOf<'listOverdueCityRequests'> }) => {
  const t = useTexts(cityRequestTexts);
  const { formats } = useLanguage();
  const { kind, clusterId, clusterTitle, projectId, status, clock, askedAt, dueAt } = request;
  return (
    <div>
      <Group gap="xs">
        <Title order={2} size="h5">
          {t(kind)}
        </Title>
        {clock === undefined ? null : (
          <Badge variant="outline" color={colours[clock]} className="badge">
            {t(`clock-${clock}`)}
          </Badge>
        )}
        <Badge variant="outline" color="gray" className="badge">
          {t(`status-${status}`)}
        </Badge>
      </Group>
      <Group gap="md" mt={4}>
        <Anchor renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}>
          {t('from', { title: clusterTitle })}
        </Anchor>
        {projectId === undefined ? null : (
          <Anchor renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId }} {...props} />}>
            {t('toProject')}
          </Anchor>
        )}
      </Group>
      <Text size="sm" c="dimmed" className="nums">
        {t('asked', { day: formats.shortDay(askedAt) })} · {t('due', { day: formats.shortDay(dueAt) })}
      </Text>
    </div>
  );
};
