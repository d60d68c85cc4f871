import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';
import { ModerateAct } from './moderate-act.tsx';

type Props = {
  readonly thread: OutputOf<'readThread'>;
  /** For whom a report of abuse is made. */
  readonly voice: string | undefined;
  readonly onEdit: () => void;
};

/** What this person may do with a thread. */
export const ThreadActs = ({ thread, voice, onEdit }: Props) => {
  const t = useTexts(communityTexts);
  const navigate = useNavigate();
  const { id: threadId, clusterId, version, pinned, status, allowedActions: may } = thread;
  const at = { clusterId, threadId };
  const pin = useAct('pinThread');
  const lock = useAct('lockThread');
  const hide = useAct('hideThread');
  const show = useAct('showThread');
  const report = useAct('reportAbuse');
  const remove = useAct('deleteThread', () => {
    void navigate({ to: '/clusters/$clusterId/threads', params: { clusterId }, search: {} });
  });
  const quiet = { size: 'compact-sm', variant: 'subtle' } as const;
  return (
    <>
      <Group gap="xs" className="no-print">
        {may.includes('editThread') ? (
          <Button {...quiet} onClick={onEdit}>
            {t('edit')}
          </Button>
        ) : null}
        {may.includes('pinThread') ? (
          <Button {...quiet} loading={pin.isPending} onClick={() => pin.mutate({ input: { ...at, pinned: !pinned } })}>
            {t(pinned ? 'unpin' : 'pin')}
          </Button>
        ) : null}
        {may.includes('lockThread') ? (
          <Button
            {...quiet}
            loading={lock.isPending}
            onClick={() => lock.mutate({ input: { ...at, locked: status !== 'locked' } })}
          >
            {t(status === 'locked' ? 'unlock' : 'lock')}
          </Button>
        ) : null}
        {may.includes('hideThread') ? (
          <ModerateAct
            act="hide"
            problem={hide.error}
            onConfirm={(judgement) => hide.mutateAsync({ input: { ...at, ...judgement } })}
          />
        ) : null}
        {may.includes('showThread') ? (
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
        {may.includes('deleteThread') ? (
          <ConfirmAct
            button={quiet}
            label={t('delete')}
            title={t('deleteThread')}
            text={t('deleteThreadText')}
            yes={t('delete')}
            colour="red.9"
            problem={remove.error}
            onConfirm={() => remove.mutateAsync({ input: at, version })}
          />
        ) : null}
      </Group>
      <Text size="sm" role="status">
        {report.isSuccess ? t('reportSent') : ''}
      </Text>
      <ProblemNote problem={pin.error ?? lock.error ?? show.error} />
    </>
  );
};
