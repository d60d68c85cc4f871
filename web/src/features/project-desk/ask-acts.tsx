import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ContributionFields, type ContributionForm, contributionOf } from '../../parts/contribution-fields.tsx';
import { contributionTexts } from '../../parts/words.ts';
import type { Named } from '../community/use-voices.ts';
import { VoiceField, voiceOf } from '../community/voice-field.tsx';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import type { DeskProject } from './project-desk.tsx';

type Props = { readonly project: DeskProject; readonly voices: readonly Named[] };

/** A member of the cluster asks to take part. */
export const AskToJoin = ({ project, voices }: Props) => {
  const t = useTexts(projectDeskTexts);
  const [as, setAs] = useState('');
  const [typed, setTyped] = useState<ContributionForm>({ kind: '', text: '' });
  const [message, setMessage] = useState('');
  const act = useAct('requestProjectJoining');
  const organisationId = voiceOf(voices, as);
  const contribution = contributionOf(typed);
  const said = message.trim();
  if (organisationId === undefined) return null;
  return (
    <FormAct
      label={t('ask')}
      yes={t('send')}
      problem={act.error}
      onSend={() =>
        contribution === undefined
          ? undefined
          : act.mutateAsync({
              input: { projectId: project.id, organisationId, contribution, ...(said === '' ? {} : { message: said }) },
            })
      }
    >
      {(checked) => (
        <>
          <ContributionFields value={typed} onChange={setTyped} checked={checked} />
          <Message value={message} onChange={setMessage} />
          <VoiceField voices={voices} value={organisationId} onChange={setAs} />
        </>
      )}
    </FormAct>
  );
};

/** A member of the cluster asks for a place that is free. */
export const TakeHole = ({ project, voices }: Props) => {
  const t = useTexts(projectDeskTexts);
  const kinds = useTexts(contributionTexts);
  const [as, setAs] = useState('');
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const act = useAct('requestProjectHole');
  const organisationId = voiceOf(voices, as);
  const role = (project.holes.find((hole) => hole.role === chosen) ?? project.holes[0])?.role;
  const brings = text.trim();
  const said = message.trim();
  if (organisationId === undefined || role === undefined) return null;
  const more = said === '' ? {} : { message: said };
  return (
    <FormAct
      label={t('askHole')}
      yes={t('send')}
      problem={act.error}
      onSend={() =>
        brings.length < 3
          ? undefined
          : act.mutateAsync({ input: { projectId: project.id, role, organisationId, text: brings, ...more } })
      }
    >
      {(checked) => (
        <>
          <NativeSelect
            label={t('place')}
            value={role}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={project.holes.map((hole) => ({ value: hole.role, label: kinds(hole.role) }))}
          />
          <TextInput
            label={t('what')}
            required
            maxLength={300}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={checked && brings.length < 3 ? t('whatShort') : undefined}
          />
          <Message value={message} onChange={setMessage} />
          <VoiceField voices={voices} value={organisationId} onChange={setAs} />
        </>
      )}
    </FormAct>
  );
};

const Message = ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) => {
  const t = useTexts(projectDeskTexts);
  return (
    <Textarea
      label={t('message')}
      autosize
      minRows={2}
      maxLength={500}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
};
