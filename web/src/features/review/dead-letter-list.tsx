import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deadLetterTexts } from './dead-letter-texts.ts';
import { RedriveAll } from './redrive-all.tsx';
import classes from './review.module.css';

type Queue = OutputOf<'readDeadLetters'>;

/** A look into one queue. */
export const DeadLetterList = ({ queue }: { readonly queue: Queue['name'] }) => {
  const t = useTexts(deadLetterTexts);
  const read = useRead('readDeadLetters', { queue });
  return (
    <Stack component="section" aria-labelledby="dead-letters" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="dead-letters">
          {t('letters', { queue: t(queue) })}
        </Title>
        <RedriveAll queue={queue} may={read.data?.allowedActions.includes('redriveDeadLetters') === true} />
      </Group>
      <ProblemNote problem={read.error} retry={() => void read.refetch()} />
      {read.isPending ? <Loading rows={3} height={70} /> : null}
      {read.data === undefined ? null : (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('shown', { count: read.data.letters.length })}
          </Text>
          <ul className="rows">
            {read.data.letters.map((letter) => (
              <Letter key={letter.id} queue={queue} letter={letter} />
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
};

type LetterProps = { readonly queue: Queue['name']; readonly letter: Queue['letters'][number] };

const Letter = ({ queue, letter: { id, sentAt, readable, content } }: LetterProps) => {
  const t = useTexts(deadLetterTexts);
  const { formats } = useLanguage();
  const send = useAct('redriveDeadLetters');
  return (
    <Card withBorder component="li" padding="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Text size="sm" fw={600} className="nums">
            {t('from', { moment: formats.moment(sentAt) })}
          </Text>
          {readable ? null : <Text size="sm">{t('unreadable')}</Text>}
          <dl className={classes.codes}>
            {Object.entries({ ...content, [t('code')]: id }).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Stack>
        <ConfirmAct
          label={t('sendOne')}
          about={id}
          title={t('sureOne')}
          text={t('afterOne')}
          yes={t('yes')}
          problem={send.error}
          onConfirm={() => send.mutateAsync({ input: { queue, letterId: id } })}
          button={{ size: 'compact-md' }}
        />
      </Group>
    </Card>
  );
};
