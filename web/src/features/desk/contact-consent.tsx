import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { currentConsentText } from '../../../../shared/domain/consent/texts.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { isMailAddress } from '../../parts/mail-address.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import classes from './desk.module.css';
import { joinTexts } from './join-texts.ts';

/** Asks for name and address once, with the consent in full; nothing for a person whom we can write to already. */
export const ContactConsent = () => {
  const t = useTexts(joinTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { data: me } = useMe();
  const [name, setName] = useState<string>();
  const [email, setEmail] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [checked, setChecked] = useState(false);
  const save = useAct('writeMe');
  const consent = currentConsentText('contact', new Date());
  if (save.isSuccess) return <Text role="status">{t('saved', { email: save.data.email ?? email })}</Text>;
  if (me === undefined || me.email !== undefined || consent === undefined) return null;
  const shown = (name ?? me.name ?? '').trim();
  const address = email.trim();
  const isAddress = isMailAddress(address);
  const submit = (): void => {
    setChecked(true);
    if (shown.length < 2 || !isAddress || !agreed) return;
    const { version } = consent;
    save.mutate({ input: { name: shown, email: address, language, consent: { purpose: 'contact', version } } });
  };
  return (
    <section className={classes.block} aria-labelledby="contact">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <Title order={2} id="contact" size="h4">
            {t('contactTitle')}
          </Title>
          <Text c="dimmed">{t('contactText')}</Text>
          <TextInput
            label={t('yourName')}
            autoComplete="name"
            maxLength={200}
            value={name ?? me.name ?? ''}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={checked && shown.length < 2 ? t('badName') : undefined}
          />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            error={checked && !isAddress ? t('badEmail') : undefined}
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
          </Group>
        </Stack>
      </form>
    </section>
  );
};
