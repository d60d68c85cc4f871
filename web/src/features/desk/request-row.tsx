import { Anchor, Group, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';

/** A request to join that waits for the coordinator. */
export const RequestRow = ({ clusterId, organisationId }: ItemOf<'listMemberships'>) => {
  const t = useTexts(deskTexts);
  const { data: cluster, error, refetch } = useRead('readCluster', { clusterId });
  const withdraw = useAct('withdrawRequest');
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (cluster === undefined) return <Skeleton height={56} my="sm" />;
  return (
    <div className={classes.row}>
      <Group gap="xs" className={classes.what}>
        <Anchor fw={600} renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}>
          {cluster.title}
        </Anchor>
        <ClusterStatus status={cluster.status} />
      </Group>
      <ConfirmAct
        label={t('withdraw')}
        title={t('withdrawTitle')}
        text={t('withdrawText', { cluster: cluster.title })}
        yes={t('withdrawYes')}
        problem={withdraw.error}
        onConfirm={() => withdraw.mutateAsync({ input: { clusterId, organisationId } })}
      />
    </div>
  );
};
