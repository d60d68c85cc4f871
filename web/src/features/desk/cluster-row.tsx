import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { memberStatusTexts, roleTexts } from '../../parts/words.ts';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';
import { useNextStep } from './next-step.ts';

/** A cluster that the organisation is in, and the one thing to do there next. */
export const ClusterRow = ({ clusterId, role, status }: ItemOf<'listMemberships'>) => {
  const t = useTexts(deskTexts);
  const roles = useTexts(roleTexts);
  const statuses = useTexts(memberStatusTexts);
  const { data: cluster, error, refetch } = useRead('readCluster', { clusterId });
  const next = useNextStep(cluster);
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (cluster === undefined) return <Skeleton height={56} my="sm" />;
  const params = { clusterId };
  return (
    <div className={classes.row}>
      <div className={classes.what}>
        <Group gap="xs">
          <Anchor fw={600} renderRoot={(props) => <Link to="/clusters/$clusterId" params={params} {...props} />}>
            {cluster.title}
          </Anchor>
          <ClusterStatus status={cluster.status} />
          <Text span size="sm" c="dimmed">
            {status === 'confirmed' ? roles(role) : statuses(status)}
          </Text>
        </Group>
        {status === 'confirmed' ? next.lines.map((line) => <Text key={line}>{line}</Text>) : null}
      </div>
      {status === 'confirmed' ? (
        <div className={classes.acts}>
          <Button
            variant={next.urgent ? 'filled' : 'default'}
            renderRoot={(props) => <Link to={next.to} params={params} {...props} />}
          >
            {t(next.label)}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
