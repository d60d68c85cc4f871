import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRead } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { industryTitle } from '../../parts/words.ts';
import { useSession } from '../../session/use-session.ts';
import { ProjectMembers } from './project-members.tsx';
import { ProjectOutcome } from './project-outcome.tsx';
import { ProjectRoles } from './project-roles.tsx';
import { ProjectStages } from './project-stages.tsx';
import { projectTexts, stateWord } from './project-texts.ts';

/** For members; visitors need not load it. */
const ProjectDesk = lazy(async () => ({ default: (await import('../project-desk/project-desk.tsx')).ProjectDesk }));
const route = getRouteApi('/projects/$projectId');

/** One project as everybody sees it. */
export const ProjectPage = () => {
  const t = useTexts(projectTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { projectId } = route.useParams();
  const signedIn = useSession() === 'signed-in';
  const project = useRead('readPublicProject', { projectId });
  const clusterId = project.data?.clusterId ?? '';
  const cluster = useRead('readPublicCluster', { clusterId }, { enabled: clusterId !== '' });
  if (project.error !== null) return <PageProblem problem={project.error} retry={project.refetch} />;
  if (project.data === undefined) return <Loading rows={4} />;
  const { title, goal, status, lead, members, startedAt, completedAt, stoppedAt, summary } = project.data;
  const state = stateWord(status);
  const leader = members.find(({ organisationId }) => organisationId === lead);
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/projects" {...props} />}>
        ← {t('all')}
      </Anchor>
      <PageHeading
        title={title}
        badge={
          <Badge variant="outline" className="badge">
            {state === undefined ? status : t(state)}
          </Badge>
        }
      />
      <Stack gap="xl">
        {signedIn ? (
          <Suspense>
            <ProjectDesk projectId={projectId} />
          </Suspense>
        ) : null}
        <section aria-labelledby="goal">
          <Title order={2} id="goal" size="h3" mb="xs">
            {t('goal')}
          </Title>
          <Text lang={langOf(goal)} maw="46rem" style={{ whiteSpace: 'pre-line' }}>
            {goal}
          </Text>
        </section>
        {summary === undefined ? null : (
          <section aria-labelledby="reached">
            <Title order={2} id="reached" size="h3" mb="xs">
              {t('reached')}
            </Title>
            <Text lang={langOf(summary)} maw="46rem" style={{ whiteSpace: 'pre-line' }}>
              {summary}
            </Text>
          </section>
        )}
        <Facts
          rows={[
            [t('where'), say(project.data.stageText)],
            [
              t('cluster'),
              <Anchor renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}>
                {cluster.data?.title ?? t('cluster')}
              </Anchor>,
            ],
            [
              t('leadBy'),
              leader === undefined ? (
                t('noLead')
              ) : (
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/organisations/$organisationId"
                      params={{ organisationId: leader.organisationId }}
                      {...props}
                    />
                  )}
                >
                  {leader.name}
                </Anchor>
              ),
            ],
            [t('industries'), project.data.industries.map((code) => say(industryTitle(code))).join('; ')],
            [t('opened'), formats.day(project.data.openedAt)],
            [t('started'), startedAt === undefined ? undefined : formats.day(startedAt)],
            [t('completed'), completedAt === undefined ? undefined : formats.day(completedAt)],
            [t('stopped'), stoppedAt === undefined ? undefined : formats.day(stoppedAt)],
          ]}
        />
        <ProjectStages project={project.data} />
        <ProjectMembers project={project.data} />
        <ProjectRoles project={project.data} />
        <ProjectOutcome project={project.data} />
      </Stack>
    </>
  );
};
