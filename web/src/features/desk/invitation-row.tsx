import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';
import { AcceptForm } from './accept-form.tsx';

/** An invitation with its answers: yes, with what the organisation brings, or no. */
export const InvitationRow = ({ clusterId, organisationId, expiresAt }: ItemOf<'listMemberships'>) => {
  const t = useTexts(deskTexts);
  const { formats } = useLanguage();
  const [accepting, setAccepting] = useState(false);
  const { data: cluster, error, refetch } = useRead('readCluster', { clusterId });
  const decline = useAct('declineInvitation');
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (cluster === undefined) return <Skeleton height={56} my="sm" />;
  const own = cluster.memberships.find((membership) => membership.organisationId === organisationId);
  const title = { cluster: cluster.title };
  return (
    <div className={classes.row}>
      <div className={classes.what}>
        <Anchor fw={600} renderRoot={(props) => <Link to="/clusters/$clusterId" params={{ clusterId }} {...props} />}>
          {cluster.title}
        </Anchor>
        <Text lineClamp={2} lang={langOf(cluster.summary)}>
          {cluster.summary}
        </Text>
        {expiresAt === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('until', { day: formats.day(expiresAt) })}
          </Text>
        )}
      </div>
      {accepting || own === undefined ? null : (
        <Group gap="xs" className={classes.acts}>
          {own.allowedActions.includes('acceptInvitation') ? (
            <Button onClick={() => setAccepting(true)}>{t('accept')}</Button>
          ) : null}
          {own.allowedActions.includes('declineInvitation') ? (
            <ConfirmAct
              label={t('decline')}
              title={t('declineTitle')}
              text={t('declineText', title)}
              yes={t('declineYes')}
              reason={{ label: t('declineReason'), required: false }}
              problem={decline.error}
              onConfirm={(reason) =>
                decline.mutateAsync({
                  input: { clusterId, organisationId, ...(reason === undefined ? {} : { reason }) },
                })
              }
            />
          ) : null}
        </Group>
      )}
      {accepting && own !== undefined ? (
        <Stack className={classes.form} gap="sm">
          <Text fw={600}>{t('acceptTitle', title)}</Text>
          <AcceptForm
            clusterId={clusterId}
            organisationId={organisationId}
            known={own.contribution}
            onBack={() => setAccepting(false)}
          />
        </Stack>
      ) : null}
    </div>
  );
};
