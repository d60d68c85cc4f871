import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { contributionTexts } from '../../parts/words.ts';
import { organisationTexts } from './organisation-texts.ts';

type Props = { readonly organisationId: string; readonly clusterIds: readonly string[] };

/** Clusters of an organisation, and what it does in the projects of each. */
export const OrganisationClusters = ({ organisationId, clusterIds }: Props) => {
  const t = useTexts(organisationTexts);
  return (
    <section aria-labelledby="clusters">
      <Title order={2} id="clusters" size="h3" mb="sm">
        {t('clusters')}
      </Title>
      {clusterIds.length === 0 ? (
        <Stack align="flex-start" gap="sm">
          <Text c="dimmed">{t('noClusters')}</Text>
          <Button variant="default" renderRoot={(props) => <Link to="/clusters" {...props} />}>
            {t('findCluster')}
          </Button>
        </Stack>
      ) : (
        <ul className="rows">
          {clusterIds.slice(0, 20).map((clusterId) => (
            <OneCluster key={clusterId} clusterId={clusterId} organisationId={organisationId} />
          ))}
        </ul>
      )}
    </section>
  );
};

const OneCluster = ({ clusterId, organisationId }: { readonly clusterId: string; readonly organisationId: string }) => {
  const cluster = useRead('readPublicCluster', { clusterId });
  if (cluster.error !== null) return null;
  return (
    <Card withBorder component="li">
      {cluster.data === undefined ? (
        <Loading rows={1} height={48} />
      ) : (
        <Stack gap="xs">
          <Group justify="space-between" align="flex-start" gap="xs">
            <Anchor
              fw={650}
              style={{ flex: '1 1 14rem', minWidth: 0 }}
              renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}
            >
              {cluster.data.title}
            </Anchor>
            <ClusterStatus status={cluster.data.status} />
          </Group>
          <Projects clusterId={clusterId} organisationId={organisationId} />
        </Stack>
      )}
    </Card>
  );
};

const Projects = ({ clusterId, organisationId }: { readonly clusterId: string; readonly organisationId: string }) => {
  const t = useTexts(organisationTexts);
  const kinds = useTexts(contributionTexts);
  const chain = useRead('readContributionChain', { clusterId });
  const projects = useRead('listClusterProjects', { clusterId, limit: '100' });
  const links = chain.data?.links ?? [];
  const own = (projects.data?.items ?? []).flatMap(({ id, title, lead }) => {
    const brought = links.filter(({ brought: all }) =>
      all.some((one) => one.organisationId === organisationId && one.projectId === id),
    );
    const leads = lead === organisationId;
    if (!leads && brought.length === 0) return [];
    const what = brought.map(({ kind }) => kinds(kind)).join(', ');
    return [{ id, title, leads, what }];
  });
  if (own.length === 0) return null;
  return (
    <ul className="rows" aria-label={t('projects')}>
      {own.map(({ id, title, leads, what }) => (
        <li key={id}>
          <Anchor renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId: id }} {...props} />}>
            {title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[leads ? t('leads') : '', what === '' ? '' : t('brings', { what })]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  );
};
