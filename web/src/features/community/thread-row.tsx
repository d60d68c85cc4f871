import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { communityTexts } from './community-texts.ts';

export type ListedThread = ItemOf<'listPublicThreads'> | ItemOf<'listThreads'>;

/** A thread in the list of a cluster. */
export const ThreadRow = ({ thread }: { readonly thread: ListedThread }) => {
  const t = useTexts(communityTexts);
  const { formats } = useLanguage();
  const { id, clusterId, title, text, author, publishedAt } = thread;
  const comments = 'comments' in thread ? thread.comments : undefined;
  return (
    <Card withBorder component="li" padding="md">
      <Link to="/clusters/$clusterId/threads/$threadId" params={{ clusterId, threadId: id }} className="card-link">
        <Stack gap={6}>
          <Group gap="xs">
            <Text fw={650} className="card-title">
              {title}
            </Text>
            <ThreadBadges thread={thread} />
          </Group>
          <Text c="dimmed" lineClamp={2} lang={langOf(text)}>
            {text}
          </Text>
          <Text size="sm" c="dimmed" className="nums">
            {author.name} · {formats.moment(publishedAt)}
            {comments === undefined ? '' : ` · ${t('comments', { count: comments })}`}
          </Text>
        </Stack>
      </Link>
    </Card>
  );
};

/** What is particular about a thread, a word each. */
export const ThreadBadges = ({ thread }: { readonly thread: ListedThread }) => {
  const t = useTexts(communityTexts);
  const words = [
    'unread' in thread && thread.unread === true && t('unread'),
    thread.pinned && t('pinned'),
    thread.status === 'locked' && t('locked'),
    thread.status === 'hidden' && t('isHidden'),
    'visibility' in thread && thread.visibility === 'members' && t('membersOnly'),
  ].filter((word) => word !== false);
  return words.map((word) => (
    <Badge
      key={word}
      variant={word === t('unread') ? 'filled' : 'light'}
      {...(word === t('unread') ? { tt: 'none' } : { className: 'badge' })}
    >
      {word}
    </Badge>
  ));
};
