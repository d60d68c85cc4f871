import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import type { DeskProject } from './project-desk.tsx';

/** A project ends: its goal is reached, or it is given up. */
export const EndActs = ({ project: { id: projectId, allowedActions } }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const complete = useAct('completeProject');
  const stop = useAct('stopProject');
  const [summary, setSummary] = useState('');
  const given = summary.trim();
  return (
    <>
      {allowedActions.includes('completeProject') ? (
        <FormAct
          label={t('complete')}
          text={t('completeText')}
          yes={t('complete')}
          problem={complete.error}
          onSend={() =>
            given.length < 10 ? undefined : complete.mutateAsync({ input: { projectId, summary: given } })
          }
        >
          {(checked) => (
            <Textarea
              label={t('summary')}
              required
              autosize
              minRows={4}
              maxLength={2000}
              value={summary}
              onChange={({ currentTarget }) => setSummary(currentTarget.value)}
              error={checked && given.length < 10 ? t('goalShort') : undefined}
            />
          )}
        </FormAct>
      ) : null}
      {allowedActions.includes('stopProject') ? (
        <ConfirmAct
          label={t('stop')}
          title={t('stopSure')}
          text={t('stopText')}
          yes={t('stop')}
          colour="red.9"
          reason={{ label: t('reason'), required: true }}
          problem={stop.error}
          onConfirm={(reason) => stop.mutateAsync({ input: { projectId, reason: reason ?? '' } })}
        />
      ) : null}
    </>
  );
};
