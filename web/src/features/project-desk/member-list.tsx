import { Group, Text } from '@mantine/core';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { projectTexts } from '../projects/project-texts.ts';
import { projectDeskTexts } from './desk-texts.ts';
import type { DeskProject } from './project-desk.tsx';

/** Members, for whoever may take one out. */
export const MemberList = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const words = useTexts(projectTexts);
  const remove = useAct('removeFromProject');
  if (!project.allowedActions.includes('removeFromProject')) return null;
  const projectId = project.id;
  return (
    <details>
      <summary>{words('members')}</summary>
      <ul className="rows" style={{ marginBlockStart: '0.5rem' }}>
        {project.members
          .filter(({ organisationId }) => organisationId !== project.lead)
          .map(({ organisationId, name }) => (
            <Group key={organisationId} component="li" justify="space-between" gap="xs">
              <Text>{name}</Text>
              <ConfirmAct
                button={{ size: 'compact-sm' }}
                label={t('remove')}
                title={t('removeSure')}
                text={t('removeText', { name })}
                yes={t('remove')}
                colour="red.9"
                reason={{ label: t('reason'), required: true }}
                problem={remove.error}
                onConfirm={(reason) =>
                  remove.mutateAsync({ input: { projectId, organisationId, reason: reason ?? '' } })
                }
              />
            </Group>
          ))}
      </ul>
    </details>
  );
};
