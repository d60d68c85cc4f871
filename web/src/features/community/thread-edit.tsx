import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';

type Props = { readonly thread: OutputOf<'readThread'>; readonly onDone: () => void };

/** The author says it differently; what it said stays readable below. */
export const ThreadEdit = ({ thread, onDone }: Props) => {
  const t = useTexts(communityTexts);
  const { id: threadId, clusterId, version, visibility } = thread;
  const [title, setTitle] = useState(thread.title);
  const [text, setText] = useState(thread.text);
  const [closed, setClosed] = useState(false);
  const edit = useAct('editThread', onDone);
  const fine = title.trim().length >= 3 && text.trim() !== '';
  const save = (): void => {
    if (!fine) return;
    const narrower = closed ? ({ visibility: 'members' } as const) : {};
    edit.mutate({ input: { clusterId, threadId, title: title.trim(), text: text.trim(), ...narrower }, version });
  };
  return (
    <Form onSend={save}>
      <TextInput
        label={t('title')}
        required
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={title.trim().length < 3 ? t('titleShort') : undefined}
      />
      <Textarea
        label={t('text')}
        required
        autosize
        minRows={4}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={text.trim() === '' ? t('textEmpty') : undefined}
      />
      {visibility === 'public' ? (
        <Checkbox
          label={t('toMembers')}
          checked={closed}
          onChange={({ currentTarget }) => setClosed(currentTarget.checked)}
        />
      ) : null}
      <ProblemNote problem={edit.error} />
      <Group>
        <Button type="submit" loading={edit.isPending} disabled={!fine}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Form>
  );
};
