import { Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { useCluster } from '../clusters/use-cluster.ts';
import { FileInvitations } from './file-invitations.tsx';
import { inviteTexts } from './invite-texts.ts';
import { Letters } from './letters.tsx';
import { ListInvitations } from './list-invitations.tsx';
import { type ResultRow, Results } from './results.tsx';

const route = getRouteApi('/clusters/$clusterId/invite');

/** Organisations are invited here: by a list, by a file, on paper. */
export const InvitePage = () => (
  <NeedsSignIn>
    <Invite />
  </NeedsSignIn>
);

const Invite = () => {
  const t = useTexts(inviteTexts);
  const { clusterId } = route.useParams();
  const { mine, coordinates } = useCluster(clusterId);
  const [results, setResults] = useState<readonly ResultRow[]>([]);
  if (mine === undefined) return <Loading rows={3} />;
  if (!coordinates) return <EmptyState title={t('notYours')} />;
  if (!mine.allowedActions.includes('inviteOrganisations')) return <EmptyState title={t('closed')} />;
  const add = (rows: readonly ResultRow[]): void => setResults((before) => [...rows, ...before]);
  return (
    <Stack gap="xl">
      <div>
        <Title order={2} size="h3">
          {t('title')}
        </Title>
        <Text c="dimmed" maw="46rem">
          {t('lead')}
        </Text>
      </div>
      {results.length === 0 ? null : (
        <Results clusterId={clusterId} rows={results} onChange={setResults} onClear={() => setResults([])} />
      )}
      <ListInvitations clusterId={clusterId} onResults={add} />
      <FileInvitations clusterId={clusterId} onResults={add} />
      <Letters clusterId={clusterId} />
    </Stack>
  );
};
