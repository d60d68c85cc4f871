import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { regionCodes } from '../../../../shared/domain/identifiers/region-names.ts';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import { FormAct } from '../project-desk/form-act.tsx';
import { NeedFields } from './need-fields.tsx';
import { contentOf, formOf } from './need-form.ts';
import { ownNeedTexts } from './own-need-texts.ts';

/** What is needed, where, when and the words; another kind would be another need. */
export const ChangeNeed = ({ need }: { readonly need: OutputOf<'readNeed'> }) => {
  const t = useTexts(ownNeedTexts);
  const say = useSay();
  const [form, setForm] = useState(() => formOf(need));
  const change = useAct('changeNeed');
  const words = form.words.trim();
  const content = contentOf(form);
  const { region, neededBy } = form;
  const fine = content !== undefined && words.length >= 10 && neededBy !== '';
  const input = { needId: need.id, words, region, neededBy, ...(content === undefined ? {} : { content }) };
  return (
    <FormAct
      label={t('change')}
      text={t('kindStays')}
      yes={t('save')}
      problem={change.error}
      onSend={() => (fine ? change.mutateAsync({ input, version: need.version }) : undefined)}
    >
      {(checked) => (
        <>
          <NeedFields
            form={form}
            change={(part) => setForm((before) => ({ ...before, ...part }))}
            checked={checked}
            kindStays
          />
          <NativeSelect
            label={t('region')}
            value={region}
            onChange={({ currentTarget }) => setForm({ ...form, region: currentTarget.value })}
            data={regionCodes.map((value) => ({ value, label: say(regionTitle(value)) }))}
          />
          <TextInput
            type="date"
            label={t('neededBy')}
            required
            value={neededBy}
            onChange={({ currentTarget }) => setForm({ ...form, neededBy: currentTarget.value })}
            error={checked && neededBy === '' ? t('dateMissing') : undefined}
          />
          <Textarea
            label={t('words')}
            required
            autosize
            minRows={4}
            maxLength={1500}
            value={form.words}
            onChange={({ currentTarget }) => setForm({ ...form, words: currentTarget.value })}
            error={checked && words.length < 10 ? t('wordsShort') : undefined}
          />
        </>
      )}
    </FormAct>
  );
};
