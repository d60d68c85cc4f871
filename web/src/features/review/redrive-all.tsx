import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deadLetterTexts } from './dead-letter-texts.ts';

type Props = {
  readonly queue: OutputOf<'readDeadLetters'>['name'];
  /** Whether there is anything to send. The dialog stays to tell what was sent when nothing is left. */
  readonly may: boolean;
};

/** Counts first what would go, tells it, and sends it when that is what the person wants. */
export const RedriveAll = ({ queue, may }: Props) => {
  const t = useTexts(deadLetterTexts);
  const [open, { open: show, close }] = useDisclosure(false);
  const trial = useAct('redriveDeadLetters');
  const send = useAct('redriveDeadLetters');
  const ask = (): void => {
    send.reset();
    trial.mutate({ input: { queue, dryRun: true } });
    show();
  };
  return (
    <>
      {may ? (
        <Button variant="default" onClick={ask}>
          {t('sendAll')}
        </Button>
      ) : null}
      <Dialog opened={open} onClose={close} title={t('sureAll')}>
        <Stack>
          <Text role="status">
            {send.data !== undefined
              ? t('sent', { count: send.data.letters })
              : trial.data === undefined
                ? trial.error === null
                  ? t('counting')
                  : ''
                : t('afterAll', { count: trial.data.letters })}
          </Text>
          {send.data !== undefined && send.data.left > 0 ? <Text>{t('more', { count: send.data.left })}</Text> : null}
          <ProblemNote problem={send.error ?? trial.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t(send.data === undefined ? 'cancel' : 'close')}
            </Button>
            <Button
              disabled={trial.data === undefined || trial.data.letters === 0 || send.data?.left === 0}
              loading={trial.isPending || send.isPending}
              onClick={() => send.mutate({ input: { queue } })}
            >
              {t('yes')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
};
