import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle, stageTexts } from '../../parts/words.ts';
import { applicationTexts } from './application-texts.ts';
import { EditContent } from './edit-content.tsx';
import { hasEditDraft } from './use-edit-draft.ts';

/** What the application says, and, where it may be changed, the form that changes it. */
export const Content = ({ cluster }: { readonly cluster: OutputOf<'readCluster'> }) => {
  const t = useTexts(applicationTexts);
  const stages = useTexts(stageTexts);
  const say = useSay();
  const [editing, setEditing] = useState(() => hasEditDraft(cluster.id));
  const mayEdit = cluster.allowedActions.includes('editCluster');
  return (
    <Stack component="section" gap="sm" aria-labelledby="application-content">
      <Group justify="space-between">
        <Title order={2} id="application-content" size="h3">
          {t('editTitle')}
        </Title>
        {mayEdit && !editing ? (
          <Button variant="default" className="no-print" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        ) : null}
      </Group>
      {editing && mayEdit ? (
        <EditContent cluster={cluster} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Text lang={langOf(cluster.summary)} style={{ whiteSpace: 'pre-line' }}>
            {cluster.summary}
          </Text>
          <Text>{cluster.industries.map((code) => say(industryTitle(code))).join('; ')}</Text>
          <Title order={3} size="h5">
            {t('projects')}
          </Title>
          {cluster.projects.map(({ id, title, goal, stage }) => (
            <div key={id}>
              <Text fw={600}>{title}</Text>
              <Text lang={langOf(goal)}>{goal}</Text>
              <Text size="sm" c="dimmed">
                {stages(stage)}
              </Text>
            </div>
          ))}
        </>
      )}
    </Stack>
  );
};
