import { Group, Stack, Text, Title } from '@mantine/core';
import type { ItemOf } from '../../api/client.ts';
import { useAct, useList } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { inviteTexts } from './invite-texts.ts';

/** Letters on paper that were written so far. */
export const Letters = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(inviteTexts);
  const list = useList('listLetters', { clusterId, limit: '25' });
  return (
    <Stack component="section" aria-labelledby="letters" gap="sm" maw="46rem">
      <div>
        <Title order={3} id="letters" size="h4">
          {t('letters')}
        </Title>
        <Text c="dimmed">{t('lettersText')}</Text>
      </div>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isSuccess && list.items.length === 0 ? <Text>{t('noLetters')}</Text> : null}
      <ul className="rows">
        {list.items.map((letter) => (
          <Letter key={letter.letterId} letter={letter} />
        ))}
      </ul>
      <MoreButton list={list} />
    </Stack>
  );
};

const Letter = ({ letter }: { readonly letter: ItemOf<'listLetters'> }) => {
  const t = useTexts(inviteTexts);
  const { formats } = useLanguage();
  const revoke = useAct('revokeLetter');
  const { clusterId, letterId, inn, addressee, status, writtenAt, expiresAt, allowedActions } = letter;
  return (
    <Group component="li" justify="space-between" align="flex-start">
      <div>
        <Text fw={600}>
          {addressee.kind === 'found' ? addressee.name : null} <span className="nums">{inn}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {t(`letter_${status}`)} ·{' '}
          {t('written', { day: formats.shortDay(writtenAt), until: formats.shortDay(expiresAt) })}
        </Text>
      </div>
      {allowedActions.includes('revokeLetter') ? (
        <ConfirmAct
          label={t('revoke')}
          title={t('revokeTitle')}
          text={t('revokeText')}
          yes={t('revoke')}
          problem={revoke.error}
          onConfirm={() => revoke.mutateAsync({ input: { clusterId, letterId } })}
          button={{ size: 'compact-sm' }}
        />
      ) : null}
    </Group>
  );
};
