import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Comment } from './comment.tsx';
import { CommentForm } from './comment-form.tsx';
import { communityTexts } from './community-texts.ts';
import type { ListedThread } from './thread-row.tsx';
import { useVoices } from './use-voices.ts';

export type ListedComment = ItemOf<'listPublicComments'> | ItemOf<'listComments'>;

type Props = { readonly thread: ListedThread; readonly mayWrite: boolean };

/** The conversation below a thread, answers under what they answer. */
export const Comments = ({ thread, mayWrite }: Props) => {
  const t = useTexts(communityTexts);
  const at = { clusterId: thread.clusterId, threadId: thread.id };
  const { inside, voices } = useVoices(thread.clusterId);
  const [replyTo, setReplyTo] = useState<ListedComment>();
  const own = useList('listComments', { ...at, limit: '50' }, { enabled: inside, every: 15_000 });
  const open = useList('listPublicComments', { ...at, limit: '50' }, { enabled: !inside });
  const list = inside ? own : open;
  const all: readonly ListedComment[] = list.items;
  const known = new Set(all.map(({ id }) => id));
  const roots = all.filter(({ replyTo: to }) => to === undefined || !known.has(to));
  return (
    <section aria-labelledby="conversation">
      <Title order={3} id="conversation" mb="sm">
        {t('conversation')}
      </Title>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={2} height={60} /> : null}
      {list.isSuccess && all.length === 0 ? <Text c="dimmed">{t('noComments')}</Text> : null}
      <ul className="rows">
        {roots.map((comment) => {
          const answers = all.filter(({ replyTo: to }) => to === comment.id);
          return (
            <li key={comment.id}>
              <Comment comment={comment} voice={voices[0]?.organisationId} onReply={() => setReplyTo(comment)} />
              {answers.length === 0 ? null : (
                <ul className="rows" style={{ marginInlineStart: '1.5rem', marginBlockStart: '0.5rem' }}>
                  {answers.map((answer) => (
                    <li key={answer.id}>
                      <Comment comment={answer} voice={voices[0]?.organisationId} />
                    </li>
                  ))}
                </ul>
              )}
              {replyTo?.id === comment.id && mayWrite ? (
                <CommentForm {...at} replyTo={comment} onDone={() => setReplyTo(undefined)} />
              ) : null}
            </li>
          );
        })}
      </ul>
      <MoreButton list={list} />
      {mayWrite && replyTo === undefined ? (
        <Stack mt="lg">
          <CommentForm {...at} />
        </Stack>
      ) : null}
    </section>
  );
};
