import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { letterTexts } from './letter-texts.ts';

/** A token is the last thing in a link, or stands alone. */
const tokenIn = (text: string): string | undefined => /(?:^|[/#=])([\w-]{43})$/.exec(text.trim())?.[1];

/** Where the link of a letter on paper leads; whoever comes without it can type it. */
export const LetterPage = () => {
  const t = useTexts(letterTexts);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const { token: inPath } = useParams({ strict: false });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [checked, setChecked] = useState(false);
  const token = chosen ?? tokenIn(inPath ?? hash);
  const submit = (): void => {
    setChecked(true);
    setChosen(tokenIn(typed));
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {token === undefined ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack maw="34rem">
            <TextInput
              label={t('tokenLabel')}
              description={t('tokenHint')}
              size="md"
              autoComplete="off"
              maxLength={300}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              error={checked && tokenIn(typed) === undefined ? t('tokenBad') : undefined}
            />
            <Group>
              <Button type="submit">{t('look')}</Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <LetterPreview token={token} />
      )}
    </>
  );
};
