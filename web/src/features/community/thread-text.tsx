import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { abuseReasons } from '../../../../shared/domain/notification/abuse-reasons.ts';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { PlainText } from '../../parts/plain-text.tsx';
import { communityTexts } from './community-texts.ts';
import { ThreadActs } from './thread-acts.tsx';
import { ThreadEdit } from './thread-edit.tsx';
import { ThreadBadges, type ListedThread } from './thread-row.tsx';
import type { Named } from './use-voices.ts';

type Props = {
  readonly thread: ListedThread;
  /** The same with what members see of it. */
  readonly whole: OutputOf<'readThread'> | undefined;
  readonly voice: string | undefined;
  readonly members: readonly Named[];
};

/** What a thread says, who said it, and what it said before. */
export const ThreadText = ({ thread, whole, voice, members }: Props) => {
  const t = useTexts(communityTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const [editing, setEditing] = useState(false);
  const names = members
    .filter(({ organisationId }) => whole?.mentions.some((id) => id === organisationId))
    .map(({ name }) => name);
  if (editing && whole !== undefined) return <ThreadEdit thread={whole} onDone={() => setEditing(false)} />;
  return (
    <Stack gap="sm" component="article">
      <Group gap="xs">
        <Title order={2}>{thread.title}</Title>
        <ThreadBadges thread={thread} />
      </Group>
      <Text size="sm" c="dimmed" className="nums">
        {thread.author.name} · {formats.moment(thread.publishedAt)}
        {thread.editedAt === undefined ? '' : ` · ${t('edited', { moment: formats.moment(thread.editedAt) })}`}
      </Text>
      {whole?.moderation === undefined ? null : (
        <Alert color="orange" variant="outline">
          {t('hiddenBy', { reason: say(abuseReasons[whole.moderation.reason]), by: whole.moderation.by })}{' '}
          {whole.moderation.note}
        </Alert>
      )}
      <PlainText text={thread.text} />
      {names.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('mentioned', { names: names.join(', ') })}
        </Text>
      )}
      {whole === undefined || whole.former.length === 0 ? null : (
        <details>
          <summary>{t('former')}</summary>
          {whole.former.map(({ title, text, until }) => (
            <Stack key={until} gap={4} mt="sm">
              <Text size="sm" c="dimmed" className="nums">
                {t('formerUntil', { moment: formats.moment(until) })}
              </Text>
              <Text fw={600}>{title}</Text>
              <PlainText text={text} />
            </Stack>
          ))}
        </details>
      )}
      {whole === undefined ? null : <ThreadActs thread={whole} voice={voice} onEdit={() => setEditing(true)} />}
    </Stack>
  );
};
