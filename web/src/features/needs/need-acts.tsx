import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { FormAct } from '../project-desk/form-act.tsx';
import { ownNeedTexts } from './own-need-texts.ts';

type Props = { readonly need: OutputOf<'readNeed'> };

/** What its people may do with a need. */
export const NeedActs = ({ need }: Props) => {
  const t = useTexts(ownNeedTexts);
  const { id: needId, allowedActions: may } = need;
  const renew = useAct('renewNeed');
  const meet = useAct('meetNeed');
  const withdraw = useAct('withdrawNeed');
  return (
    <>
      <Group className="no-print">
        {may.includes('changeNeed') ? <ChangeNeed need={need} /> : null}
        {may.includes('renewNeed') ? (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({ input: { needId } })}>
            {t('renew')}
          </Button>
        ) : null}
        {may.includes('meetNeed') ? (
          <ConfirmAct
            label={t('meet')}
            title={t('meetSure')}
            text={t('meetText')}
            yes={t('meet')}
            problem={meet.error}
            onConfirm={() => meet.mutateAsync({ input: { needId } })}
          />
        ) : null}
        {may.includes('withdrawNeed') ? (
          <ConfirmAct
            label={t('withdraw')}
            title={t('withdrawSure')}
            text={t('withdrawText')}
            yes={t('withdraw')}
            colour="red.9"
            problem={withdraw.error}
            onConfirm={() => withdraw.mutateAsync({ input: { needId } })}
          />
        ) : null}
      </Group>
      <ProblemNote problem={renew.error} />
    </>
  );
};

const ChangeNeed = ({ need: { id: needId, words, neededBy, version } }: Props) => {
  const t = useTexts(ownNeedTexts);
  const [form, setForm] = useState({ words, neededBy });
  const change = useAct('changeNeed');
  const said = form.words.trim();
  const fine = said.length >= 10 && form.neededBy !== '';
  return (
    <FormAct
      label={t('change')}
      yes={t('save')}
      problem={change.error}
      onSend={() =>
        fine ? change.mutateAsync({ input: { needId, words: said, neededBy: form.neededBy }, version }) : undefined
      }
    >
      {(checked) => (
        <>
          <Textarea
            label={t('words')}
            required
            autosize
            minRows={4}
            maxLength={1500}
            value={form.words}
            onChange={({ currentTarget }) => setForm({ ...form, words: currentTarget.value })}
            error={checked && said.length < 10 ? t('wordsShort') : undefined}
          />
          <TextInput
            type="date"
            label={t('neededBy')}
            required
            value={form.neededBy}
            onChange={({ currentTarget }) => setForm({ ...form, neededBy: currentTarget.value })}
            error={checked && form.neededBy === '' ? t('dateMissing') : undefined}
          />
        </>
      )}
    </FormAct>
  );
};
