import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { GatheringFields } from './gathering-fields.tsx';
import { formOf, mistakesOf, planOf } from './gathering-form.ts';

type Props = { readonly gathering: OutputOf<'readGathering'>; readonly onDone: () => void };

export const ChangeGathering = ({ gathering, onDone }: Props) => {
  const t = useTexts(calendarTexts);
  const [form, setForm] = useState(() => formOf(gathering));
  const { id: gatheringId, clusterId, version } = gathering;
  const change = useAct('changeGathering', onDone);
  const mistakes = mistakesOf(form);
  const save = (): void => {
    if (mistakes.length === 0) change.mutate({ input: { clusterId, gatheringId, ...planOf(form) }, version });
  };
  return (
    <Form onSend={save}>
      <Title order={2} size="h3">
        {gathering.title}
      </Title>
      <Text c="dimmed">{t('told')}</Text>
      <GatheringFields
        form={form}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
        mistakes={mistakes}
      />
      <ProblemNote problem={change.error} />
      <Group>
        <Button type="submit" loading={change.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('back2')}
        </Button>
      </Group>
    </Form>
  );
};
