import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { useSession } from '../../session/use-session.ts';
import { useVoices } from '../community/use-voices.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { EditProject } from './edit-project.tsx';
import { EndActs } from './end-acts.tsx';
import { HandOver, StartProject } from './lead-acts.tsx';
import { ReachLevel, SetLevelBack } from './level-acts.tsx';
import { MemberList } from './member-list.tsx';
import { AddResult, FileReport } from './outcome-acts.tsx';
import { OwnPart } from './own-part.tsx';
import { OwnReports } from './own-reports.tsx';
import { RequestList } from './request-list.tsx';
import { RolesAct } from './roles-act.tsx';

export type DeskProject = OutputOf<'readProject'>;

/** What a member of the cluster may do with a project; nothing for visitors. */
export const ProjectDesk = ({ projectId }: { readonly projectId: string }) => {
  const signedIn = useSession() === 'signed-in';
  const project = useRead('readProject', { projectId }, { enabled: signedIn });
  return project.data === undefined ? null : <Desk project={project.data} />;
};

const Desk = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const { inside, voices, members } = useVoices(project.clusterId);
  const { id: projectId, version, allowedActions, setBack, stopReason, answers } = project;
  const may = (action: string): boolean => allowedActions.includes(action);
  if (!inside && answers.length === 0) return null;
  // Forms begin with what the project says now; when it changed, they begin anew.
  const fresh = `${projectId}-${version}`;
  return (
    <Stack component="section" aria-labelledby="desk" className="no-print" p="md" bg="var(--soft)" gap="md">
      <Title order={2} id="desk" size="h3">
        {t('title')}
      </Title>
      {setBack === undefined ? null : (
        <Alert color="orange" variant="outline">
          {t('setBackNote', { from: setBack.from, to: setBack.to, reason: setBack.reason })}
        </Alert>
      )}
      {stopReason === undefined ? null : (
        <Alert color="orange" variant="outline">
          {t('stopNote', { reason: stopReason })}
        </Alert>
      )}
      {answers.map(({ organisationId, what, reason, at }) => (
        <Alert key={`${organisationId}${at}`} color="orange" variant="outline">
          {t(what === 'refused' ? 'refusedNote' : 'removedNote', { reason })}
        </Alert>
      ))}
      {allowedActions.length === 0 ? <Text c="dimmed">{t('nothing')}</Text> : null}
      <Group gap="sm">
        {may('startProject') ? <StartProject projectId={projectId} /> : null}
        {may('reachProjectStage') ? <ReachLevel key={`up-${fresh}`} project={project} /> : null}
        {may('addProjectResult') ? <AddResult project={project} /> : null}
        {may('fileProjectReport') ? <FileReport project={project} /> : null}
        {may('changeProjectRoles') ? <RolesAct key={`roles-${fresh}`} project={project} /> : null}
        {may('editProject') ? <EditProject key={`edit-${fresh}`} project={project} /> : null}
        {may('setProjectStageBack') ? <SetLevelBack key={`back-${fresh}`} project={project} /> : null}
        {may('changeProjectLead') ? <HandOver project={project} members={members} /> : null}
        <EndActs project={project} />
      </Group>
      <RequestList project={project} />
      <MemberList project={project} />
      <OwnReports project={project} />
      <OwnPart project={project} voices={voices} />
    </Stack>
  );
};
