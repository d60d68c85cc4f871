import { Button, Group, Textarea } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Form } from '../../parts/form.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';

type Props = { readonly comment: ItemOf<'listComments'>; readonly onDone: () => void };

/** The author puts a comment right while it is fresh. */
export const CommentEdit = ({ comment, onDone }: Props) => {
  const t = useTexts(communityTexts);
  const { clusterId } = useParams({ from: '/clusters/$clusterId/threads/$threadId' });
  const { id: commentId, threadId, version } = comment;
  const [text, setText] = useState(comment.text ?? '');
  const edit = useAct('editComment', onDone);
  const given = text.trim();
  const save = (): void => {
    if (given !== '') edit.mutate({ input: { clusterId, threadId, commentId, text: given }, version });
  };
  return (
    <Form onSend={save} gap="xs">
      <Textarea
        label={t('yourComment')}
        description={t('editTime')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={given === '' ? t('textEmpty') : undefined}
      />
      <ProblemNote problem={edit.error} />
      <Group>
        <Button type="submit" loading={edit.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Form>
  );
};
