import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { regionCodes } from '../../../../shared/domain/identifiers/region-names.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { regionTitle } from '../../parts/region-title.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useVoices } from '../community/use-voices.ts';
import { NeedFields } from './need-fields.tsx';
import { contentOf, emptyNeed, NeedForm } from './need-form.ts';
import { ownNeedTexts } from './own-need-texts.ts';

const route = getRouteApi('/clusters/$clusterId/needs/new');

export const NewNeedPage = () => (
  <NeedsSignIn>
    <NewNeed />
  </NeedsSignIn>
);

/** The coordinator or the lead of a project says what it needs; kept as a draft until then. */
const NewNeed = () => {
  const t = useTexts(ownNeedTexts);
  const say = useSay();
  const { clusterId } = route.useParams();
  const navigate = route.useNavigate();
  const { voices, coordinates, ready } = useVoices(clusterId);
  const projects = useRead('listClusterProjects', { clusterId, limit: '50' });
  const draft = useDraft(`need-${clusterId}`, (stored) => NeedForm.safeParse(stored).data, emptyNeed);
  const [checked, setChecked] = useState(false);
  const open = useAct('openNeed', ({ id }) => {
    draft.discard();
    void navigate({ to: '/needs/$needId', params: { needId: id } });
  });
  if (!ready || projects.isPending) return <Loading />;
  const own = (projects.data?.items ?? []).filter(
    ({ status, lead }) =>
      (status === 'planned' || status === 'running') &&
      (coordinates || voices.some(({ organisationId }) => organisationId === lead)),
  );
  const { form, change } = draft;
  const projectId = (own.find(({ id }) => id === form.projectId) ?? own[0])?.id;
  if (projectId === undefined) return <Text>{t('notYours')}</Text>;
  const words = form.words.trim();
  const save = (): void => {
    setChecked(true);
    const content = contentOf(form);
    if (content === undefined || words.length < 10 || form.neededBy === '') return;
    const { visibility, region, neededBy } = form;
    open.mutate({ input: { clusterId, projectId, visibility, content, region, neededBy, words } });
  };
  return (
    <Form onSend={save}>
      <Title order={2} size="h3">
        {t('openNeed')}
      </Title>
      <Text c="dimmed">{t('lead')}</Text>
      <NativeSelect
        label={t('project')}
        value={projectId}
        onChange={({ currentTarget }) => change({ projectId: currentTarget.value })}
        data={own.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <NeedFields form={form} change={change} checked={checked} />
      <NativeSelect
        label={t('region')}
        value={form.region}
        onChange={({ currentTarget }) => change({ region: currentTarget.value })}
        data={regionCodes.map((value) => ({ value, label: say(regionTitle(value)) }))}
      />
      <TextInput
        type="date"
        label={t('neededBy')}
        required
        maw="14rem"
        value={form.neededBy}
        onChange={({ currentTarget }) => change({ neededBy: currentTarget.value })}
        error={checked && form.neededBy === '' ? t('dateMissing') : undefined}
      />
      <Textarea
        label={t('words')}
        required
        autosize
        minRows={4}
        maxLength={1500}
        value={form.words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
        error={checked && words.length < 10 ? t('wordsShort') : undefined}
      />
      <Radio.Group
        label={t('visibility')}
        value={form.visibility}
        onChange={(value) => change({ visibility: value === 'anonymous' ? value : 'named' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="named" label={t('visibleNamed')} />
          <Radio value="anonymous" label={t('visibleAnonymous')} />
        </Stack>
      </Radio.Group>
      <ProblemNote problem={open.error} />
      <Group>
        <Button type="submit" loading={open.isPending}>
          {t('publish')}
        </Button>
      </Group>
    </Form>
  );
};
