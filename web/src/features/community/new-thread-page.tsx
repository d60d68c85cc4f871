import { Anchor, Button, Group, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { communityTexts } from './community-texts.ts';
import { MentionField } from './mention-field.tsx';
import { useVoices } from './use-voices.ts';
import { VoiceField, voiceOf } from './voice-field.tsx';

const route = getRouteApi('/clusters/$clusterId/threads/new');

const Typed = z.object({
  as: z.string(),
  kind: z.enum(['announcement', 'discussion']),
  visibility: z.enum(['members', 'public']),
  title: z.string(),
  text: z.string(),
  mentions: z.array(z.string()),
});
const empty: z.infer<typeof Typed> = {
  as: '',
  kind: 'discussion',
  visibility: 'members',
  title: '',
  text: '',
  mentions: [],
};

export const NewThreadPage = () => (
  <NeedsSignIn>
    <NewThread />
  </NeedsSignIn>
);

/** A discussion, or an announcement of the coordinator; kept as a draft until it is published. */
const NewThread = () => {
  const t = useTexts(communityTexts);
  const { clusterId } = route.useParams();
  const navigate = route.useNavigate();
  const { voices, members, coordinates, ready } = useVoices(clusterId);
  const { form, change, discard } = useDraft(`thread-${clusterId}`, (stored) => Typed.safeParse(stored).data, empty);
  const [checked, setChecked] = useState(false);
  const start = useAct('startThread', ({ id }) => {
    discard();
    void navigate({ to: '/clusters/$clusterId/threads/$threadId', params: { clusterId, threadId: id } });
  });
  const organisationId = voiceOf(voices, form.as);
  if (!ready) return <Loading />;
  if (organisationId === undefined) return <Text>{t('notYours')}</Text>;
  const title = form.title.trim();
  const text = form.text.trim();
  const publish = (): void => {
    setChecked(true);
    if (title.length < 3 || text === '') return;
    const kind = coordinates ? form.kind : 'discussion';
    start.mutate({
      input: { clusterId, organisationId, kind, visibility: form.visibility, title, text, mentions: form.mentions },
    });
  };
  return (
    <Form onSend={publish}>
      <Anchor renderRoot={(props) => <Link to="/clusters/$clusterId/threads" params={{ clusterId }} {...props} />}>
        ← {t('back')}
      </Anchor>
      <Title order={2} size="h3">
        {t(coordinates && form.kind === 'announcement' ? 'announce' : 'start')}
      </Title>
      {coordinates ? (
        <Radio.Group
          label={t('kind')}
          value={form.kind}
          onChange={(kind) => change({ kind: kind === 'announcement' ? kind : 'discussion' })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="discussion" label={t('kindDiscussion')} />
            <Radio value="announcement" label={t('kindAnnouncement')} />
          </Stack>
        </Radio.Group>
      ) : null}
      <TextInput
        label={t('title')}
        required
        maxLength={200}
        value={form.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={checked && title.length < 3 ? t('titleShort') : undefined}
      />
      <Textarea
        label={t('text')}
        description={t('textHow')}
        required
        autosize
        minRows={5}
        maxLength={4000}
        value={form.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        error={checked && text === '' ? t('textEmpty') : undefined}
      />
      <Radio.Group
        label={t('visibility')}
        value={form.visibility}
        onChange={(visibility) => change({ visibility: visibility === 'public' ? visibility : 'members' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="members" label={t('members')} />
          <Radio value="public" label={t('public')} />
        </Stack>
      </Radio.Group>
      <MentionField members={members} value={form.mentions} onChange={(mentions) => change({ mentions })} />
      <VoiceField voices={voices} value={organisationId} onChange={(as) => change({ as })} />
      <ProblemNote problem={start.error} />
      <Group>
        <Button type="submit" loading={start.isPending}>
          {t('publish')}
        </Button>
      </Group>
    </Form>
  );
};
