import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { applicationTexts } from './application-texts.ts';

/** Files the application after one more question; says what is missing where it cannot be filed. */
export const Submit = ({ cluster }: { readonly cluster: OutputOf<'readCluster'> }) => {
  const t = useTexts(applicationTexts);
  const submit = useAct('submitCluster');
  const { id: clusterId, version, title, participants: count, threshold, allowedActions } = cluster;
  const ready = count >= threshold;
  return (
    <Stack component="section" gap="sm" aria-labelledby="submit" className="no-print">
      <Title order={2} id="submit" size="h3">
        {t('submitTitle')}
      </Title>
      <Text>{t('submitText')}</Text>
      {allowedActions.includes('submitCluster') ? null : <Text c="dimmed">{t('notYours')}</Text>}
      {ready ? null : <Text c="var(--warn)">{t('notReady', { count, threshold })}</Text>}
      <ProblemNote problem={submit.error} />
      <Group>
        {ready && allowedActions.includes('submitCluster') ? (
          <ConfirmAct
            label={t('submit')}
            title={t('submitAsk', { title })}
            text={t('submitWarn', { count })}
            yes={t('submit')}
            problem={submit.error}
            onConfirm={() => submit.mutateAsync({ input: { clusterId }, version })}
            button={{ size: 'md', variant: 'filled' }}
          />
        ) : (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/clusters/$clusterId/ledger" params={{ clusterId }} {...props} />}
          >
            {t('toLedger')}
          </Button>
        )}
      </Group>
    </Stack>
  );
};
