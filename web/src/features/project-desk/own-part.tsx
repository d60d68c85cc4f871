import { Group } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import type { Named } from '../community/use-voices.ts';
import { AskToJoin, TakeHole } from './ask-acts.tsx';
import { projectDeskTexts } from './desk-texts.ts';
import type { DeskProject } from './project-desk.tsx';

type Props = { readonly project: DeskProject; readonly voices: readonly Named[] };

/** How the person's own organisations come in, and out. */
export const OwnPart = ({ project, voices }: Props) => {
  const t = useTexts(projectDeskTexts);
  const withdraw = useAct('withdrawProjectJoining');
  const leave = useAct('leaveProject');
  const { id: projectId, allowedActions: may } = project;
  const asked = new Set<string>(project.requests.map(({ organisationId }) => organisationId));
  const inside = new Set<string>(project.members.map(({ organisationId }) => organisationId));
  const free = voices.filter(({ organisationId }) => !asked.has(organisationId));
  return (
    <Group gap="sm">
      {may.includes('requestProjectHole') ? <TakeHole project={project} voices={free} /> : null}
      {may.includes('requestProjectJoining') ? <AskToJoin project={project} voices={free} /> : null}
      {may.includes('withdrawProjectJoining')
        ? voices
            .filter(({ organisationId }) => asked.has(organisationId))
            .map(({ organisationId }) => (
              <ConfirmAct
                key={organisationId}
                label={t('withdraw')}
                title={t('withdrawSure')}
                text={t('withdrawText')}
                yes={t('withdraw')}
                problem={withdraw.error}
                onConfirm={() => withdraw.mutateAsync({ input: { projectId, organisationId } })}
              />
            ))
        : null}
      {may.includes('leaveProject')
        ? voices
            .filter(({ organisationId }) => inside.has(organisationId) && organisationId !== project.lead)
            .map(({ organisationId, name }) => (
              <ConfirmAct
                key={organisationId}
                label={t('leave')}
                title={t('leaveSure')}
                text={t('leaveText', { name })}
                yes={t('leave')}
                colour="red.9"
                problem={leave.error}
                onConfirm={() => leave.mutateAsync({ input: { projectId, organisationId } })}
              />
            ))
        : null}
    </Group>
  );
};
