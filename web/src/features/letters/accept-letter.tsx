import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ContributionFields, type ContributionForm, contributionOf } from '../../parts/contribution-fields.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { letterTexts } from './letter-texts.ts';

type Props = { readonly token: string; readonly accept: ReturnType<typeof useAct<'acceptLetter'>> };

/** Uses the letter up: its organisation applies, and is invited once it is admitted. */
export const AcceptLetter = ({ token, accept }: Props) => {
  const t = useTexts(letterTexts);
  const [form, setForm] = useState<ContributionForm>({ kind: '', text: '' });
  const [checked, setChecked] = useState(false);
  if (accept.data !== undefined) {
    const { organisationId, outcome } = accept.data;
    return (
      <Stack role="status">
        <Text size="lg">{t(outcome === 'invited' ? 'doneInvited' : 'donePending')}</Text>
        <Group>
          <Button renderRoot={(props) => <Link to="/my" {...props} />}>{t('toDesk')}</Button>
          {outcome === 'invited' ? null : (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/my/join" search={{ organisation: organisationId }} {...props} />}
            >
              {t('toJoin')}
            </Button>
          )}
        </Group>
      </Stack>
    );
  }
  const submit = (): void => {
    setChecked(true);
    const contribution = contributionOf(form);
    if (contribution !== undefined) accept.mutate({ input: { token, contribution } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Title order={3} size="h4">
          {t('acceptTitle')}
        </Title>
        <Text>{t('acceptText')}</Text>
        <ContributionFields value={form} onChange={setForm} checked={checked} />
        <ProblemNote problem={accept.error} />
        <Group>
          <Button type="submit" loading={accept.isPending}>
            {t('accept')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
