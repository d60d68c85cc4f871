import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle } from '../../parts/words.ts';
import { clusterTexts } from './cluster-texts.ts';
import { useCluster } from './use-cluster.ts';

const route = getRouteApi('/clusters/$clusterId');

export const OverviewPage = () => {
  const t = useTexts(clusterTexts);
  const say = useSay();
  const { clusterId } = route.useParams();
  const { cluster: data } = useCluster(clusterId);
  if (data === undefined) return null;
  return (
    <Stack gap="lg">
      <section aria-labelledby="about">
        <Title order={2} id="about" size="h3" mb="xs">
          {t('about')}
        </Title>
        <Text maw="46rem" style={{ whiteSpace: 'pre-line' }}>
          {data.summary}
        </Text>
      </section>
      <section aria-labelledby="industries">
        <Title order={2} id="industries" size="h3" mb="xs">
          {t('industries')}
        </Title>
        <Group gap="xs">
          {data.industries.map((code) => (
            <Badge key={code} variant="light" size="lg" className="badge" maw="100%">
              {say(industryTitle(code))}
            </Badge>
          ))}
        </Group>
      </section>
    </Stack>
  );
};
