import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { currentConsentText } from '../../../../shared/domain/consent/texts.ts';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { Loading } from '../../parts/loading.tsx';
import { isMailAddress } from '../../parts/mail-address.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { profileTexts } from './profile-texts.ts';

/** Name, address and language, kept with a consent that is given here and by itself. */
export const Contact = () => {
  const t = useTexts(profileTexts);
  const me = useMe();
  return (
    <section aria-labelledby="contact">
      <Title order={2} id="contact" size="h3" mb="sm">
        {t('contact')}
      </Title>
      <ProblemNote problem={me.error} retry={() => void me.refetch()} />
      {me.data === undefined ? (
        me.error === null ? (
          <Loading rows={2} height={60} />
        ) : null
      ) : (
        <ContactForm me={me.data} />
      )}
    </section>
  );
};

const ContactForm = ({ me }: { readonly me: OutputOf<'readMe'> }) => {
  const t = useTexts(profileTexts);
  const say = useSay();
  const [typed, setTyped] = useState({ name: me.name ?? '', email: me.email ?? '', language: me.language });
  const [agreed, setAgreed] = useState(false);
  const [checked, setChecked] = useState(false);
  const save = useAct('writeMe', () => {
    setAgreed(false);
    setChecked(false);
  });
  const consent = currentConsentText('contact', new Date());
  if (consent === undefined) return null;
  const [name, email] = [typed.name.trim(), typed.email.trim()];
  const isAddress = isMailAddress(email);
  const send = (): void => {
    setChecked(true);
    if (name.length < 2 || !isAddress || !agreed) return;
    const { version } = consent;
    save.mutate({ input: { name, email, language: typed.language, consent: { purpose: 'contact', version } } });
  };
  return (
    <Form onSend={send}>
      {me.email === undefined ? <Text c="dimmed">{t('noContact')}</Text> : null}
      <TextInput
        label={t('name')}
        autoComplete="name"
        maxLength={200}
        value={typed.name}
        onChange={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
        error={checked && name.length < 2 ? t('nameShort') : undefined}
      />
      <TextInput
        type="email"
        label={t('email')}
        autoComplete="email"
        maxLength={254}
        value={typed.email}
        onChange={({ currentTarget }) => setTyped({ ...typed, email: currentTarget.value })}
        error={checked && !isAddress ? t('emailWrong') : undefined}
      />
      <NativeSelect
        label={t('language')}
        value={typed.language}
        onChange={({ currentTarget }) => setTyped({ ...typed, language: currentTarget.value === 'en' ? 'en' : 'ru' })}
        data={(['ru', 'en'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Checkbox
        checked={agreed}
        onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        label={say(consent.text)}
        error={checked && !agreed ? t('agree') : undefined}
      />
      <ProblemNote problem={save.error} />
      <Group>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Stack role="status" gap={0}>
          {save.isSuccess ? <Text>{t('saved')}</Text> : null}
        </Stack>
      </Group>
    </Form>
  );
};
