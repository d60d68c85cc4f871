import { Button, Group, Stack, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { IndustriesStep } from '../desk/industries-step.tsx';
import { PurposeStep } from '../desk/purpose-step.tsx';
import { useAllMembers } from '../ledger/use-all-members.ts';
import { applicationTexts } from './application-texts.ts';
import { isWholeProject, ProjectFields } from './project-fields.tsx';
import { useEditDraft } from './use-edit-draft.ts';

type Cluster = OutputOf<'readCluster'>;
type Props = { readonly cluster: Cluster; readonly onDone: () => void };

/** Changes the application as it was when the first word was typed; a change by somebody else in between is told. */
export const EditContent = ({ cluster, onDone }: Props) => {
  const t = useTexts(applicationTexts);
  const { form, change, discard } = useEditDraft(cluster);
  const [checked, setChecked] = useState(false);
  const members = useAllMembers(cluster.id);
  const leave = (): void => {
    discard();
    onDone();
  };
  const save = useAct('editCluster', leave);
  const leads = [...members.values()].filter(({ status }) => status === 'confirmed');
  const whole =
    form.title.trim().length >= 3 &&
    form.summary.trim().length >= 10 &&
    form.industries.length > 0 &&
    form.industries.length <= 10 &&
    form.projects.every(isWholeProject);
  const submit = (): void => {
    setChecked(true);
    if (!whole) return;
    const { title, summary, openToRequests } = form;
    const projects = form.projects.map(({ key, ...project }) => project);
    const input = { clusterId: cluster.id, title, summary, openToRequests, industries: [...form.industries], projects };
    // Seen afresh after a conflict: what was typed stays, and the second click means it.
    save.mutate({ input, version: save.error === null ? form.version : cluster.version });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <PurposeStep form={form} change={change} checked={checked} />
        <IndustriesStep form={form} change={change} checked={checked} />
        <Title order={3} size="h4">
          {t('projects')}
        </Title>
        <ProjectFields
          projects={form.projects}
          onChange={(projects) => change({ projects })}
          checked={checked}
          founder={cluster.founder}
          leads={leads.map(({ organisationId, facts }) => ({ value: organisationId, label: facts.name }))}
        />
        <Switch
          label={t('openToRequests')}
          checked={form.openToRequests}
          onChange={({ currentTarget }) => change({ openToRequests: currentTarget.checked })}
        />
        <ProblemNote problem={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={leave}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
