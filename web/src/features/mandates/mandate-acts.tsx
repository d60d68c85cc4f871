import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { FormAct } from '../project-desk/form-act.tsx';
import { MandateFields } from './mandate-fields.tsx';
import { emptyMandate, formOfTerms, type MandateForm, termsOf } from './mandate-form.ts';
import { mandateTexts } from './mandate-texts.ts';

type Capacity = OutputOf<'readMandate'>['capacity'];
type AddProps = { readonly organisationId: string; readonly capacities: readonly Capacity[] };

/** A new mandate of one organisation. */
export const AddMandate = ({ organisationId, capacities }: AddProps) => {
  const t = useTexts(mandateTexts);
  const [form, setForm] = useState<MandateForm>(emptyMandate);
  const [chosen, setChosen] = useState('');
  const open = useAct('openMandate', () => setForm(emptyMandate));
  const capacity = capacities.find((one) => one === chosen) ?? capacities[0];
  const terms = termsOf(form);
  if (capacity === undefined) return null;
  return (
    <FormAct
      label={t('add')}
      yes={t('save')}
      problem={open.error}
      onSend={() =>
        terms === undefined ? undefined : open.mutateAsync({ input: { organisationId, capacity, terms } })
      }
    >
      {(checked) => (
        <>
          {capacities.length < 2 ? null : (
            <NativeSelect
              label={t('capacity')}
              value={capacity}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              data={capacities.map((value) => ({ value, label: t(value) }))}
            />
          )}
          <MandateFields form={form} change={(part) => setForm({ ...form, ...part })} checked={checked} />
        </>
      )}
    </FormAct>
  );
};

/** What its owner may do with a mandate. */
export const MandateActs = ({ mandate }: { readonly mandate: OutputOf<'readMandate'> }) => {
  const t = useTexts(mandateTexts);
  const { id: mandateId, version, terms, allowedActions: may } = mandate;
  const [form, setForm] = useState(() => formOfTerms(mandate));
  const change = useAct('changeMandate');
  const pause = useAct('pauseMandate');
  const resume = useAct('resumeMandate');
  const close = useAct('closeMandate');
  const changed = termsOf(form, terms.classes);
  return (
    <>
      <Group gap="sm" className="no-print">
        {may.includes('changeMandate') ? (
          <FormAct
            label={t('change')}
            yes={t('save')}
            problem={change.error}
            onSend={() =>
              changed === undefined ? undefined : change.mutateAsync({ input: { mandateId, terms: changed }, version })
            }
          >
            {(checked) => (
              <MandateFields form={form} change={(part) => setForm({ ...form, ...part })} checked={checked} />
            )}
          </FormAct>
        ) : null}
        {may.includes('pauseMandate') ? (
          <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate({ input: { mandateId } })}>
            {t('pause')}
          </Button>
        ) : null}
        {may.includes('resumeMandate') ? (
          <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate({ input: { mandateId } })}>
            {t('resume')}
          </Button>
        ) : null}
        {may.includes('closeMandate') ? (
          <ConfirmAct
            label={t('close')}
            title={t('closeSure')}
            text={t('closeText')}
            yes={t('close')}
            colour="red.9"
            problem={close.error}
            onConfirm={() => close.mutateAsync({ input: { mandateId } })}
          />
        ) : null}
      </Group>
      <ProblemNote problem={pause.error ?? resume.error} />
    </>
  );
};
