import { getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ProjectCard } from '../projects/project-card.tsx';
import { OpenProject } from '../project-desk/open-project.tsx';
import { sectionTexts } from './section-texts.ts';

const route = getRouteApi('/clusters/$clusterId');

/** Projects of one cluster. */
export const ProjectsSection = () => {
  const t = useTexts(sectionTexts);
  const { clusterId } = route.useParams();
  const list = useList('listClusterProjects', { clusterId, limit: '50' });
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={3} height={120} />;
  const open = <OpenProject clusterId={clusterId} />;
  if (list.items.length === 0)
    return <EmptyState title={t('projectsNone')} text={t('projectsNoneText')} action={open} />;
  return (
    <>
      <h2 className="visually-hidden">{t('projects')}</h2>
      <ul className="cards">
        {list.items.map(({ leadName, members, results, holes, ...project }) => (
          <ProjectCard
            key={project.id}
            project={project}
            facts={[
              leadName === undefined ? t('noLead') : t('lead', { name: leadName }),
              t('members', { count: members }),
              ...(results === 0 ? [] : [t('results', { count: results })]),
            ]}
            holes={holes}
          />
        ))}
      </ul>
      <MoreButton list={list} />
      {open}
    </>
  );
};
