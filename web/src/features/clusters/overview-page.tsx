import { Anchor, Badge, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { industryTitle, stageTexts } from '../../parts/words.ts';
import classes from './clusters.module.css';
import { clusterTexts } from './cluster-texts.ts';
import { JoinCall } from './join-call.tsx';
import { sectionTexts } from './section-texts.ts';
import { useCluster } from './use-cluster.ts';

const route = getRouteApi('/clusters/$clusterId');

/** What a cluster is, who founded it, how many there are, and the way in. */
export const OverviewPage = () => {
  const t = useTexts(clusterTexts);
  const s = useTexts(sectionTexts);
  const stages = useTexts(stageTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const { cluster: data } = useCluster(clusterId);
  const founder = useRead(
    'readPublicOrganisation',
    { organisationId: data?.founder ?? '' },
    { enabled: data !== undefined },
  );
  if (data === undefined) return null;
  const { status, participants, partners, threshold, openedAt, registeredAt } = data;
  const joinable = ['gathering', 'active', 'at-risk'].includes(status);
  return (
    <div className={classes.overview}>
      <Stack gap="xl">
        <section aria-labelledby="about">
          <Title order={2} id="about" size="h3" mb="xs">
            {t('about')}
          </Title>
          <Text lang={langOf(data.summary)} maw="46rem" style={{ whiteSpace: 'pre-line' }}>
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
        {data.projects.length === 0 ? null : (
          <section aria-labelledby="founding">
            <Title order={2} id="founding" size="h3" mb="xs">
              {s('projects')}
            </Title>
            <ul className="rows">
              {data.projects.map(({ id, title, goal, stage }) => (
                <li key={id}>
                  <Group gap="xs" fw={600}>
                    {registeredAt === undefined ? (
                      title
                    ) : (
                      <Anchor
                        fw={600}
                        renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId: id }} {...props} />}
                      >
                        {title}
                      </Anchor>
                    )}
                    <Badge variant="outline" className="badge">
                      {stages(stage)}
                    </Badge>
                  </Group>
                  <Text lang={langOf(goal)} maw="46rem">
                    {goal}
                  </Text>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
      <Stack gap="lg">
        <section aria-labelledby="numbers">
          <Title order={2} id="numbers" size="h4" mb="sm">
            {t('numbers')}
          </Title>
          <Text className={classes.count}>{t('participants', { count: participants })}</Text>
          {participants < threshold ? (
            <>
              <Progress
                value={(participants / threshold) * 100}
                aria-label={t('ofThreshold', { count: participants, threshold })}
                my={6}
              />
              <Text size="sm" c="dimmed" mb="sm">
                {s('threshold', { count: threshold })}
              </Text>
            </>
          ) : null}
          <Facts
            rows={[
              [t('partnersTitle'), formats.number(partners)],
              [
                t('founder'),
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/organisations/$organisationId" params={{ organisationId: data.founder }} {...props} />
                  )}
                >
                  {founder.data?.name ?? s('someone')}
                </Anchor>,
              ],
              [t('openedTitle'), formats.day(openedAt)],
              [t('registeredTitle'), registeredAt === undefined ? undefined : formats.day(registeredAt)],
            ]}
          />
        </section>
        {joinable ? <JoinCall clusterId={clusterId} open={data.openToRequests} /> : null}
      </Stack>
    </div>
  );
};
