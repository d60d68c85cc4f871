import { Button, Group, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { useVoices } from '../community/use-voices.ts';
import { VoiceField, voiceOf } from '../community/voice-field.tsx';
import { projectDeskTexts } from './desk-texts.ts';
import { levels, useLevelWords } from './levels.ts';

const route = getRouteApi('/clusters/$clusterId/new-project');
const Typed = z.object({ as: z.string(), title: z.string(), goal: z.string(), trl: z.string() });
const empty: z.infer<typeof Typed> = { as: '', title: '', goal: '', trl: '1' };

export const NewProjectPage = () => (
  <NeedsSignIn>
    <NewProject />
  </NeedsSignIn>
);

/** A member opens a further project of its cluster, and leads it. */
const NewProject = () => {
  const t = useTexts(projectDeskTexts);
  const words = useLevelWords();
  const { clusterId } = route.useParams();
  const navigate = route.useNavigate();
  const { mine, voices, ready } = useVoices(clusterId);
  const draft = useDraft(`project-${clusterId}`, (stored) => Typed.safeParse(stored).data, empty);
  const [checked, setChecked] = useState(false);
  const open = useAct('openProject', ({ id }) => {
    draft.discard();
    void navigate({ to: '/projects/$projectId', params: { projectId: id } });
  });
  const { form, change } = draft;
  const organisationId = voiceOf(voices, form.as);
  if (!ready || mine === undefined) return <Loading />;
  if (organisationId === undefined || !mine.allowedActions.includes('openProject')) return <Text>{t('notYours')}</Text>;
  const title = form.title.trim();
  const goal = form.goal.trim();
  const save = (): void => {
    setChecked(true);
    if (title.length < 3 || goal.length < 10) return;
    open.mutate({ input: { clusterId, organisationId, title, goal, trl: Number(form.trl) } });
  };
  return (
    <Form onSend={save}>
      <Title order={2} size="h3">
        {t('newProject')}
      </Title>
      <Text c="dimmed">{t('newText')}</Text>
      <TextInput
        label={t('name')}
        required
        maxLength={200}
        value={form.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={checked && title.length < 3 ? t('nameShort') : undefined}
      />
      <Textarea
        label={t('goal')}
        required
        autosize
        minRows={4}
        maxLength={2000}
        value={form.goal}
        onChange={({ currentTarget }) => change({ goal: currentTarget.value })}
        error={checked && goal.length < 10 ? t('goalShort') : undefined}
      />
      <NativeSelect
        label={t('level')}
        value={form.trl}
        onChange={({ currentTarget }) => change({ trl: currentTarget.value })}
        data={levels.map((level) => ({ value: String(level), label: words(level) }))}
      />
      <VoiceField voices={voices} value={organisationId} onChange={(as) => change({ as })} />
      <ProblemNote problem={open.error} />
      <Group>
        <Button type="submit" loading={open.isPending}>
          {t('open')}
        </Button>
      </Group>
    </Form>
  );
};
