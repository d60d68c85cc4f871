import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts } from '../../parts/words.ts';
import classes from './clusters.module.css';
import { sectionTexts } from './section-texts.ts';

const route = getRouteApi('/clusters/$clusterId');
type ChainLink = OutputOf<'readContributionChain'>['links'][number];

/** Who brings what, link by link, and the holes. */
export const ChainPage = () => {
  const t = useTexts(sectionTexts);
  const { clusterId } = route.useParams();
  const chain = useRead('readContributionChain', { clusterId });
  if (chain.error !== null) return <ProblemNote problem={chain.error} retry={() => void chain.refetch()} />;
  if (chain.data === undefined) return <Loading rows={4} height={100} />;
  const { links, missing } = chain.data;
  if (links.length === 0) return <EmptyState title={t('chainNone')} text={t('chainNoneText')} />;
  return (
    <Stack gap="lg">
      <Text maw="46rem">{t('chainLead')}</Text>
      <Text fw={600} className={classes.capital}>
        {missing === 0 ? t('chainFull') : t('missing', { count: missing })}
      </Text>
      <ol className="rows">
        {links.map((link) => (
          <ChainLinkRow key={link.kind} link={link} clusterId={clusterId} />
        ))}
      </ol>
    </Stack>
  );
};

const ChainLinkRow = ({ link, clusterId }: { readonly link: ChainLink; readonly clusterId: string }) => {
  const t = useTexts(sectionTexts);
  const kinds = useTexts(contributionTexts);
  const role = kinds(link.kind);
  const organisations = [...new Map(link.brought.map((one) => [one.organisationId, one.name]))];
  return (
    <li className={`${classes.link} ${link.missing > 0 ? classes.open : ''}`}>
      <Group gap="sm" mb={6}>
        <Title order={2} size="h4" className={classes.capital}>
          {role}
        </Title>
        {link.missing === 0 ? null : (
          <Badge variant="outline" color="orange" className="badge">
            {t('missing', { count: link.missing })}
          </Badge>
        )}
      </Group>
      <div className={classes.sides}>
        <div>
          <Text size="sm" c="dimmed">
            {t('brings')}
          </Text>
          {organisations.length === 0 ? <Text>{t('nobody')}</Text> : null}
          <ul className="rows" style={{ gap: 2 }}>
            {organisations.map(([organisationId, name]) => (
              <li key={organisationId}>
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />
                  )}
                >
                  {name}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
        {link.holes.length === 0 ? null : (
          <ul className="rows" aria-label={t('free')}>
            {link.holes.map(({ projectId, title, missing, note }) => (
              <li key={projectId} className={classes.hole}>
                <Anchor
                  fw={600}
                  renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId }} {...props} />}
                >
                  {title}
                </Anchor>
                <Text size="sm">
                  {t('missing', { count: missing })}
                  {note === undefined ? '' : `: ${note}`}
                </Text>
                <Button
                  mt={8}
                  size="compact-md"
                  variant="default"
                  aria-label={`${t('takeHole')}: ${t('takeHoleIn', { role, project: title })}`}
                  renderRoot={(props) => (
                    <Link
                      to="/clusters/$clusterId/join"
                      params={{ clusterId }}
                      search={{ project: projectId, role: link.kind }}
                      {...props}
                    />
                  )}
                >
                  {t('takeHole')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
};
