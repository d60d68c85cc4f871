import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { projectTexts } from '../projects/project-texts.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import type { DeskProject } from './project-desk.tsx';

type Props = { readonly project: DeskProject };
const kinds = ['prototype', 'patent', 'publication', 'product', 'contract', 'standard', 'other'] as const;
type ResultForm = {
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  readonly url: string;
  readonly date: string;
};
const today = (): string => new Date().toISOString().slice(0, 10);

/** Adds what came out of the project. */
export const AddResult = ({ project: { id: projectId } }: Props) => {
  const t = useTexts(projectDeskTexts);
  const words = useTexts(projectTexts);
  const empty: ResultForm = { kind: 'prototype', title: '', url: '', date: today() };
  const [form, setForm] = useState(empty);
  const act = useAct('addProjectResult', () => setForm(empty));
  const title = form.title.trim();
  const url = form.url.trim();
  return (
    <FormAct
      label={t('result')}
      yes={t('save')}
      problem={act.error}
      onSend={() =>
        title.length < 3 || form.date === ''
          ? undefined
          : act.mutateAsync({
              input: { projectId, kind: form.kind, title, date: form.date, ...(url === '' ? {} : { url }) },
            })
      }
    >
      {(checked) => (
        <>
          <NativeSelect
            label={t('resultKind')}
            value={form.kind}
            onChange={({ currentTarget: { value } }) =>
              setForm({ ...form, kind: kinds.find((known) => known === value) ?? 'other' })
            }
            data={kinds.map((kind) => ({ value: kind, label: words(kind) }))}
          />
          <TextInput
            label={t('resultTitle')}
            required
            maxLength={200}
            value={form.title}
            onChange={({ currentTarget }) => setForm({ ...form, title: currentTarget.value })}
            error={checked && title.length < 3 ? t('nameShort') : undefined}
          />
          <TextInput
            type="url"
            label={t('resultUrl')}
            placeholder="https://"
            maxLength={500}
            value={form.url}
            onChange={({ currentTarget }) => setForm({ ...form, url: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('resultDate')}
            required
            max={today()}
            value={form.date}
            onChange={({ currentTarget }) => setForm({ ...form, date: currentTarget.value })}
          />
        </>
      )}
    </FormAct>
  );
};

/** Files a report on a period. */
export const FileReport = ({ project: { id: projectId } }: Props) => {
  const t = useTexts(projectDeskTexts);
  const empty = { from: '', to: today(), text: '', published: false };
  const [form, setForm] = useState(empty);
  const act = useAct('fileProjectReport', () => setForm(empty));
  const text = form.text.trim();
  const fine = text.length >= 10 && form.from !== '' && form.to !== '' && form.from <= form.to;
  return (
    <FormAct
      label={t('report')}
      yes={t('save')}
      problem={act.error}
      onSend={() => (fine ? act.mutateAsync({ input: { projectId, ...form, text } }) : undefined)}
    >
      {(checked) => (
        <>
          <Group align="flex-start">
            <TextInput
              type="date"
              label={t('reportFrom')}
              required
              value={form.from}
              onChange={({ currentTarget }) => setForm({ ...form, from: currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('reportTo')}
              required
              value={form.to}
              min={form.from}
              onChange={({ currentTarget }) => setForm({ ...form, to: currentTarget.value })}
            />
          </Group>
          <Textarea
            label={t('reportText')}
            required
            autosize
            minRows={5}
            maxLength={3000}
            value={form.text}
            onChange={({ currentTarget }) => setForm({ ...form, text: currentTarget.value })}
            error={checked && !fine ? t('reportShort') : undefined}
          />
          <Checkbox
            label={t('published')}
            checked={form.published}
            onChange={({ currentTarget }) => setForm({ ...form, published: currentTarget.checked })}
          />
        </>
      )}
    </FormAct>
  );
};
