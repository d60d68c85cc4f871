import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import { levels, useLevelWords } from './levels.ts';
import type { DeskProject } from './project-desk.tsx';

type Props = { readonly project: DeskProject };

/** A higher level is reached. */
export const ReachLevel = ({ project: { id: projectId, trl } }: Props) => {
  const t = useTexts(projectDeskTexts);
  const words = useLevelWords();
  const [chosen, setChosen] = useState(String(trl + 1));
  const act = useAct('reachProjectStage');
  const higher = levels.filter((level) => level > trl);
  const level = higher.find((one) => String(one) === chosen) ?? higher[0];
  return (
    <FormAct
      label={t('reach')}
      text={t('reachText')}
      yes={t('save')}
      problem={act.error}
      onSend={() => (level === undefined ? undefined : act.mutateAsync({ input: { projectId, trl: level } }))}
    >
      {() => (
        <NativeSelect
          label={t('level')}
          value={String(level)}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={higher.map((one) => ({ value: String(one), label: words(one) }))}
        />
      )}
    </FormAct>
  );
};

/** A level is not reached after all. */
export const SetLevelBack = ({ project: { id: projectId, trl } }: Props) => {
  const t = useTexts(projectDeskTexts);
  const words = useLevelWords();
  const [chosen, setChosen] = useState(String(trl - 1));
  const [reason, setReason] = useState('');
  const act = useAct('setProjectStageBack');
  const lower = levels.filter((level) => level < trl);
  const level = lower.find((one) => String(one) === chosen) ?? lower.at(-1);
  const given = reason.trim();
  const fine = given.length >= 3;
  return (
    <FormAct
      label={t('setBack')}
      text={t('setBackText')}
      yes={t('save')}
      problem={act.error}
      onSend={() =>
        level === undefined || !fine ? undefined : act.mutateAsync({ input: { projectId, trl: level, reason: given } })
      }
    >
      {(checked) => (
        <>
          <NativeSelect
            label={t('level')}
            value={String(level)}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={lower.map((one) => ({ value: String(one), label: words(one) }))}
          />
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={3}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={checked && !fine ? t('whatShort') : undefined}
          />
        </>
      )}
    </FormAct>
  );
};
