import { Button, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { useMe } from '../../session/use-session.ts';
import { JoinForm } from './join-form.tsx';
import { joinTexts } from './join-texts.ts';

/** Asks to join a cluster, perhaps into a hole of a project. */
export const JoinPage = () => {
  const t = useTexts(joinTexts);
  return (
    <section aria-labelledby="ask">
      <Title order={2} id="ask" size="h3" mb="xs">
        {t('title')}
      </Title>
      <Text c="dimmed" maw="46rem" mb="lg">
        {t('lead')}
      </Text>
      <NeedsSignIn>
        <Asking />
      </NeedsSignIn>
    </section>
  );
};

const Asking = () => {
  const t = useTexts(joinTexts);
  const me = useMe();
  const [sent, setSent] = useState(false);
  const own = useQueries({
    queries: (me.data?.organisations ?? []).map((organisationId) => ({
      queryKey: ['readPublicOrganisation', { organisationId }],
      queryFn: () => call('readPublicOrganisation', { organisationId }),
      // One that is not admitted is not public, and cannot ask.
      retry: false,
    })),
  });
  if (me.data === undefined || own.some(({ isPending }) => isPending)) return <Loading rows={3} height={60} />;
  const admitted = own.flatMap(({ data }) => (data === undefined ? [] : [{ value: data.id, label: data.name }]));
  if (sent)
    return (
      <EmptyState
        icon={<IconCircleCheck size={40} stroke={1.3} aria-hidden color="var(--good)" />}
        title={t('sentTitle')}
        text={t('sentText')}
        action={<Button renderRoot={(props) => <Link to="/my" {...props} />}>{t('desk')}</Button>}
      />
    );
  if (admitted.length === 0)
    return (
      <EmptyState
        title={t('noOrganisation')}
        text={t('noOrganisationText')}
        action={<Button renderRoot={(props) => <Link to="/my/join" {...props} />}>{t('addOrganisation')}</Button>}
      />
    );
  return <JoinForm organisations={admitted} onSent={() => setSent(true)} />;
};
