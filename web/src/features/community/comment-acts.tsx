import { Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';
import { ModerateAct } from './moderate-act.tsx';

type Props = {
  readonly comment: ItemOf<'listComments'>;
  readonly voice: string | undefined;
  readonly onEdit: () => void;
};

/** What this person may do with a comment. */
export const CommentActs = ({ comment, voice, onEdit }: Props) => {
  const t = useTexts(communityTexts);
  const { clusterId } = useParams({ from: '/clusters/$clusterId/threads/$threadId' });
  const { id: commentId, threadId, allowedActions: may } = comment;
  const at = { clusterId, threadId, commentId };
  const hide = useAct('hideComment');
  const show = useAct('showComment');
  const remove = useAct('deleteComment');
  const report = useAct('reportAbuse');
  const quiet = { size: 'compact-sm', variant: 'subtle' } as const;
  return (
    <>
      {may.includes('editComment') ? (
        <Button {...quiet} onClick={onEdit}>
          {t('edit')}
        </Button>
      ) : null}
      {may.includes('hideComment') ? (
        <ModerateAct
          act="hide"
          problem={hide.error}
          onConfirm={(judgement) => hide.mutateAsync({ input: { ...at, ...judgement } })}
        />
      ) : null}
      {may.includes('showComment') ? (
        <Button {...quiet} loading={show.isPending} onClick={() => show.mutate({ input: at })}>
          {t('show')}
        </Button>
      ) : null}
      {may.includes('reportAbuse') && voice !== undefined ? (
        <ModerateAct
          act="report"
          problem={report.error}
          onConfirm={(judgement) => report.mutateAsync({ input: { ...at, organisationId: voice, ...judgement } })}
        />
      ) : null}
      {may.includes('deleteComment') ? (
        <ConfirmAct
          button={quiet}
          label={t('delete')}
          title={t('deleteComment')}
          text={t('deleteCommentText')}
          yes={t('delete')}
          colour="red.9"
          problem={remove.error}
          onConfirm={() => remove.mutateAsync({ input: at })}
        />
      ) : null}
      <Text size="sm" role="status" span>
        {report.isSuccess ? t('reportSent') : ''}
      </Text>
      <ProblemNote problem={show.error} />
    </>
  );
};
