import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { FormAct } from '../project-desk/form-act.tsx';
import { askTexts } from './ask-texts.ts';
import { cityRequestTexts } from './city-request-texts.ts';

type Kind = InputOf<'askCityDepartment'>['kind'];
const kinds: readonly Kind[] = ['pilot-site', 'permit-question', 'city-order', 'infrastructure', 'other'];
const empty = { departmentId: '', projectId: '', question: '' };

/** The coordinator of a registered cluster asks a department of the city. */
export const AskCity = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(askTexts);
  const words = useTexts(cityRequestTexts);
  const [kind, setKind] = useState<Kind>('pilot-site');
  const [form, setForm] = useState(empty);
  const departments = useRead('listCityDepartments', { limit: '100' });
  const projects = useRead('listClusterProjects', { clusterId, limit: '50' });
  const ask = useAct('askCityDepartment', () => setForm(empty));
  const active = departments.data?.items.filter((one) => one.active) ?? [];
  const departmentId = (active.find((one) => one.departmentId === form.departmentId) ?? active[0])?.departmentId;
  const question = form.question.trim();
  const about = form.projectId === '' ? {} : { projectId: form.projectId };
  if (departments.isSuccess && departmentId === undefined) return <Text c="dimmed">{t('noDepartments')}</Text>;
  return (
    <FormAct
      label={t('ask')}
      text={t('askText')}
      yes={t('send')}
      problem={ask.error ?? departments.error}
      onSend={() =>
        departmentId === undefined || question.length < 20
          ? undefined
          : ask.mutateAsync({ input: { clusterId, departmentId, kind, question, ...about } })
      }
    >
      {(checked) => (
        <>
          <NativeSelect
            label={t('department')}
            value={departmentId ?? ''}
            onChange={({ currentTarget }) => setForm({ ...form, departmentId: currentTarget.value })}
            data={active.map((one) => ({ value: one.departmentId, label: one.name }))}
          />
          <NativeSelect
            label={t('kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(kinds.find((known) => known === value) ?? 'other')}
            data={kinds.map((value) => ({ value, label: words(value) }))}
          />
          <NativeSelect
            label={t('project')}
            value={form.projectId}
            onChange={({ currentTarget }) => setForm({ ...form, projectId: currentTarget.value })}
            data={[
              { value: '', label: t('noProject') },
              ...(projects.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <Textarea
            label={t('question')}
            required
            autosize
            minRows={5}
            maxLength={3000}
            value={form.question}
            onChange={({ currentTarget }) => setForm({ ...form, question: currentTarget.value })}
            error={checked && question.length < 20 ? t('short') : undefined}
          />
        </>
      )}
    </FormAct>
  );
};
