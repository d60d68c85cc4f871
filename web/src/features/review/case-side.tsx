import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Case } from './case-data.ts';
import { decisionTexts } from './decision-texts.ts';

export type Holding = {
  readonly claim: Pick<UseMutationResult<unknown, Problem>, 'isPending' | 'error'>;
  readonly release: Pick<UseMutationResult<unknown, Problem>, 'isPending' | 'error'>;
  readonly take: (force: boolean) => Promise<unknown>;
  readonly give: () => void;
};

type Props = { readonly case: Case; readonly me: string | undefined; readonly holding: Holding };

/** Who has the case, and taking it, giving it back, or opening and closing what was decided. */
export const CaseSide = ({ case: { cluster, claim }, me, holding }: Props) => {
  const t = useTexts(decisionTexts);
  const { formats } = useLanguage();
  const may = new Set(cluster.allowedActions);
  const mine = claim !== undefined && claim.by === me;
  const reviewing = cluster.status === 'in-review';
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('side')}
      </Title>
      {cluster.reviewDueAt === undefined ? null : (
        <Text fw={600} className="nums">
          {t('due', { day: formats.day(cluster.reviewDueAt) })}
        </Text>
      )}
      {reviewing ? (
        <Text>
          {claim === undefined ? t('nobody') : mine ? t('mine') : t('colleague', { moment: formats.moment(claim.at) })}
        </Text>
      ) : null}
      <Group gap="xs">
        {may.has('claimReview') && claim === undefined ? (
          <Button loading={holding.claim.isPending} onClick={() => void holding.take(false).catch(() => undefined)}>
            {t('claim')}
          </Button>
        ) : null}
        {may.has('claimReview') && claim !== undefined ? (
          <ConfirmAct
            label={t('takeOver')}
            title={t('takeOverTitle')}
            text={t('takeOverText')}
            yes={t('takeOver')}
            problem={holding.claim.error}
            onConfirm={() => holding.take(true)}
          />
        ) : null}
        {may.has('releaseReview') ? (
          <Button variant="default" loading={holding.release.isPending} onClick={holding.give}>
            {t('release')}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={holding.claim.error ?? holding.release.error} />
      {cluster.memberships.length > 0 ? (
        <Alert variant="outline" color="orange">
          {t('conflict')}
        </Alert>
      ) : null}
      {cluster.status === 'action-needed' ? <Text c="dimmed">{t('waits')}</Text> : null}
      {reviewing || cluster.status === 'action-needed' ? null : <Text c="dimmed">{t('notInReview')}</Text>}
      <Afterwards clusterId={cluster.id} may={may} />
    </Stack>
  );
};

const Afterwards = ({ clusterId, may }: { readonly clusterId: string; readonly may: ReadonlySet<string> }) => {
  const t = useTexts(decisionTexts);
  const reopen = useAct('reopenCluster');
  const close = useAct('closeCluster');
  const reason = { label: t('reason'), required: true };
  return (
    <>
      {may.has('reopenCluster') ? (
        <ConfirmAct
          label={t('reopen')}
          title={t('reopenTitle')}
          text={t('reopenText')}
          yes={t('reopen')}
          reason={reason}
          problem={reopen.error}
          onConfirm={(why = '') => reopen.mutateAsync({ input: { clusterId, reason: why } })}
        />
      ) : null}
      {may.has('closeCluster') ? (
        <ConfirmAct
          label={t('close')}
          title={t('closeTitle')}
          text={t('closeText')}
          yes={t('close')}
          colour="red.9"
          reason={reason}
          problem={close.error}
          onConfirm={(why = '') => close.mutateAsync({ input: { clusterId, reason: why } })}
        />
      ) : null}
    </>
  );
};
