import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deliveryTexts } from './delivery-texts.ts';
import classes from './review.module.css';

const fates = ['delivered', 'bounced', 'softBounced', 'complained', 'rejected'] as const;

/** Whether letters go out, what became of those of the last day, and the switch. */
export const SenderPanel = () => {
  const t = useTexts(deliveryTexts);
  const { formats } = useLanguage();
  const sender = useRead('readSender', {}, { every: 30_000 });
  const pause = useAct('pauseDeliveries');
  const resume = useAct('resumeDeliveries');
  if (sender.data === undefined)
    return sender.error === null ? (
      <Loading rows={1} height={140} />
    ) : (
      <ProblemNote problem={sender.error} retry={() => void sender.refetch()} />
    );
  const { status, since, by, lastDay, allowedActions } = sender.data;
  return (
    <Card withBorder component="section" aria-labelledby="sender">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={2} size="h4" id="sender">
            {t('sender')}
          </Title>
          <Text fw={600} c={status === 'paused' ? 'var(--bad)' : 'var(--good)'}>
            {status === 'paused' && since !== undefined ? t('paused', { moment: formats.moment(since) }) : t('sending')}
          </Text>
          {status === 'paused' && by === 'system' ? <Text>{t('bySystem')}</Text> : null}
        </Stack>
        {allowedActions.includes('pauseDeliveries') ? (
          <ConfirmAct
            label={t('pause')}
            title={t('surePause')}
            text={t('afterPause')}
            yes={t('pause')}
            colour="red.9"
            problem={pause.error}
            onConfirm={() => pause.mutateAsync({ input: {} })}
          />
        ) : null}
        {allowedActions.includes('resumeDeliveries') ? (
          <ConfirmAct
            label={t('resume')}
            title={t('sureResume')}
            text={t('afterResume')}
            yes={t('resume')}
            problem={resume.error}
            onConfirm={() => resume.mutateAsync({ input: {} })}
          />
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" mt="sm">
        {t('lastDay')}
      </Text>
      <dl className={classes.figures}>
        {fates.map((fate) => (
          <div key={fate}>
            <dt>{t(fate)}</dt>
            <dd className="nums">{formats.number(lastDay[fate])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('bounceRate')}</dt>
          <dd className="nums">{formats.number(lastDay.bounceRate * 100)} %</dd>
        </div>
      </dl>
    </Card>
  );
};
