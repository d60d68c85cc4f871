import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { AcceptForm } from './accept-form.tsx';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';

type Cluster = OutputOf<'readCluster'>;
type Membership = Cluster['memberships'][number];

/** Invitations of my organisations to this cluster, to be answered where the notification led. */
export const OwnInvitations = ({ cluster }: { readonly cluster: Cluster }) =>
  cluster.memberships
    .filter(({ status }) => status === 'invited')
    .map((membership) => <Invitation key={membership.organisationId} cluster={cluster} membership={membership} />);

type Props = { readonly cluster: Cluster; readonly membership: Membership };

const Invitation = ({ cluster: { id: clusterId, title }, membership }: Props) => {
  const t = useTexts(deskTexts);
  const { formats } = useLanguage();
  const { organisationId, expiresAt, contribution, allowedActions } = membership;
  const organisation = useRead('readOrganisation', { organisationId });
  const [accepting, setAccepting] = useState(false);
  const decline = useAct('declineInvitation');
  const name = organisation.data?.facts?.name ?? organisation.data?.identifier.value ?? '…';
  return (
    <Stack className={`${classes.form} no-print`} gap="sm" mb="md">
      <div>
        <Text fw={600}>{t('invitedTo', { name })}</Text>
        {expiresAt === undefined ? null : <Text c="dimmed">{t('until', { day: formats.day(expiresAt) })}</Text>}
      </div>
      {accepting ? (
        <AcceptForm
          clusterId={clusterId}
          organisationId={organisationId}
          known={contribution}
          onBack={() => setAccepting(false)}
        />
      ) : (
        <Group gap="xs">
          {allowedActions.includes('acceptInvitation') ? (
            <Button onClick={() => setAccepting(true)}>{t('accept')}</Button>
          ) : null}
          {allowedActions.includes('declineInvitation') ? (
            <ConfirmAct
              label={t('decline')}
              title={t('declineTitle')}
              text={t('declineText', { cluster: title })}
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
    </Stack>
  );
};
