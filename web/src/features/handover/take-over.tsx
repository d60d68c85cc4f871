import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ContactConsent } from '../desk/contact-consent.tsx';
import { handoverTexts } from './handover-texts.ts';

/** Shows what is handed over, and takes it once the person agrees. The token goes in a body, never in an address. */
export const TakeOver = ({ token }: { readonly token: string }) => {
  const t = useTexts(handoverTexts);
  const { formats } = useLanguage();
  const [agreed, setAgreed] = useState(false);
  const [checked, setChecked] = useState(false);
  const look = useAct('previewHandover');
  const take = useAct('takeOver');
  const { mutate } = look;
  useEffect(() => mutate({ input: { token } }), [mutate, token]);
  if (take.isSuccess)
    return (
      <Stack role="status" align="flex-start">
        <Text size="lg">{t('done')}</Text>
        <ContactConsent />
        <Button renderRoot={(props) => <Link to="/my" {...props} />}>{t('toDesk')}</Button>
      </Stack>
    );
  if (look.data === undefined)
    return look.error === null ? <Loading rows={1} height={120} /> : <ProblemNote problem={look.error} />;
  const { name, number, as, expiresAt } = look.data;
  const submit = (): void => {
    setChecked(true);
    if (agreed) take.mutate({ input: { token, agreed } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack maw="40rem">
        <Title order={2} size="h3">
          {name === undefined ? number : t('who', { name, number })}
        </Title>
        <Text>{t(as === 'operator' ? 'fromOperator' : 'fromRepresentative')}</Text>
        <Text c="dimmed">{t('until', { moment: formats.moment(expiresAt) })}</Text>
        <Checkbox
          checked={agreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
          label={t('agree')}
          error={checked && !agreed ? t('mustAgree') : undefined}
        />
        <ProblemNote problem={take.error} />
        <Group>
          <Button type="submit" loading={take.isPending}>
            {t('accept')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
