import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import type { Named } from '../community/use-voices.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import type { DeskProject } from './project-desk.tsx';

/** Work on a planned project begins. */
export const StartProject = ({ projectId }: { readonly projectId: string }) => {
  const t = useTexts(projectDeskTexts);
  const act = useAct('startProject');
  return (
    <ConfirmAct
      button={{ variant: 'filled' }}
      label={t('start')}
      title={t('startSure')}
      text={t('startText')}
      yes={t('start')}
      problem={act.error}
      onConfirm={() => act.mutateAsync({ input: { projectId } })}
    />
  );
};

type Props = { readonly project: DeskProject; readonly members: readonly Named[] };

/** Another member leads from now on. */
export const HandOver = ({ project, members }: Props) => {
  const t = useTexts(projectDeskTexts);
  const act = useAct('changeProjectLead');
  const [chosen, setChosen] = useState('');
  const others = members.filter(({ organisationId }) => organisationId !== project.lead);
  const organisationId =
    others.find((one) => one.organisationId === chosen)?.organisationId ?? others[0]?.organisationId;
  return (
    <FormAct
      label={t('lead')}
      text={t('leadText')}
      yes={t('save')}
      problem={act.error}
      onSend={() =>
        organisationId === undefined ? undefined : act.mutateAsync({ input: { projectId: project.id, organisationId } })
      }
    >
      {() => (
        <NativeSelect
          label={t('newLead')}
          value={organisationId ?? ''}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={others.map((one) => ({ value: one.organisationId, label: one.name }))}
        />
      )}
    </FormAct>
  );
};
