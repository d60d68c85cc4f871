import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { eventTexts, isEventType } from '../../parts/event-texts.ts';
import { type AuditKind, auditKinds } from './audit-kinds.ts';
import { auditTexts } from './audit-texts.ts';
import classes from './review.module.css';

export type AuditAsked = {
  readonly day?: string | undefined;
  readonly kind?: AuditKind | undefined;
  readonly id?: string | undefined;
  readonly actor?: string | undefined;
  readonly type?: string | undefined;
};

const types = Object.keys(eventTexts.ru).filter(isEventType);
const code = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const orNothing = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

type Props = { readonly asked: AuditAsked; readonly onAsk: (asked: AuditAsked) => void };

/** What to look for: a day or one thing, and who did what. */
export const AuditFilters = ({ asked, onAsk }: Props) => {
  const t = useTexts(auditTexts);
  const words = useTexts(eventTexts);
  const [form, setForm] = useState(asked);
  const [checked, setChecked] = useState(false);
  const change = (part: AuditAsked): void => setForm((before) => ({ ...before, ...part }));
  const bad = form.kind !== undefined && !code.test(form.id ?? '');
  return (
    <form
      className={classes.filters}
      style={{ maxWidth: 'none', alignItems: 'start' }}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!bad) onAsk(form.kind === undefined ? { ...form, id: undefined } : { ...form, day: undefined });
      }}
    >
      <NativeSelect
        label={t('kind')}
        value={form.kind ?? ''}
        data={[{ value: '', label: t('any') }, ...auditKinds.map((value) => ({ value, label: t(value) }))]}
        onChange={({ currentTarget: { value } }) => change({ kind: auditKinds.find((one) => one === value) })}
      />
      {form.kind === undefined ? (
        <TextInput
          type="date"
          label={t('day')}
          description={t('dayHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.day ?? new Date().toISOString().slice(0, 10)}
          onChange={({ currentTarget: { value } }) => change({ day: orNothing(value) })}
        />
      ) : (
        <TextInput
          label={t('id')}
          description={t('idHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={36}
          value={form.id ?? ''}
          onChange={({ currentTarget: { value } }) => change({ id: orNothing(value) })}
          error={checked && bad ? t('badId') : undefined}
        />
      )}
      <TextInput
        label={t('actor')}
        description={t('actorHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={64}
        value={form.actor ?? ''}
        onChange={({ currentTarget: { value } }) => change({ actor: orNothing(value) })}
      />
      <NativeSelect
        label={t('type')}
        value={form.type ?? ''}
        data={[{ value: '', label: t('anyType') }, ...types.map((value) => ({ value, label: words(value) }))]}
        onChange={({ currentTarget: { value } }) => change({ type: orNothing(value) })}
      />
      <Button type="submit" style={{ marginTop: '1.65rem' }}>
        {t('show')}
      </Button>
    </form>
  );
};
