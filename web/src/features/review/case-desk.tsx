import { Alert, Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useMe } from '../../session/use-session.ts';
import type { Case } from './case-data.ts';
import { EventList } from './case-history.tsx';
import { CaseSide } from './case-side.tsx';
import classes from './case.module.css';
import { Decide } from './decide.tsx';
import { emptyDecision, type Outcome, readDecision } from './decision-form.ts';
import { decisionTexts } from './decision-texts.ts';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';

const show = (id: string) => (): void => document.getElementById(id)?.scrollIntoView({ block: 'start' });

/** What an operator does with a case; knows which version of it was read. */
export const CaseDesk = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(decisionTexts);
  const { data: me } = useMe();
  const navigate = useNavigate();
  const { cluster } = one;
  const clusterId = cluster.id;
  const [read, setRead] = useState(cluster.version);
  const draft = useDraft(`decision:${clusterId}`, readDecision, emptyDecision);
  // What we do ourselves is no news.
  const claim = useAct('claimReview', ({ version }) => setRead(version));
  const release = useAct('releaseReview', ({ version }) => setRead(version));
  const may = new Set(cluster.allowedActions);
  const changed = cluster.version > read;
  const mayDecide = may.has('decideCluster');
  const take = (force: boolean) => claim.mutateAsync({ input: { clusterId, ...(force ? { force } : {}) } });
  const give = (): void => release.mutate({ input: { clusterId } });
  const choose = (outcome: Outcome) => (): void => {
    draft.change({ outcome });
    document.getElementById('decision')?.scrollIntoView({ block: 'nearest' });
  };
  const keys: readonly (Shortcut | false)[] = [
    may.has('claimReview') && one.claim === undefined
      ? { key: 'C', text: t('key-claim'), act: () => void take(false).catch(() => undefined) }
      : may.has('releaseReview') && { key: 'C', text: t('key-claim'), act: give },
    mayDecide && { key: 'A', text: t('key-register'), act: choose('register') },
    mayDecide && { key: 'B', text: t('key-return'), act: choose('return') },
    mayDecide && { key: 'X', text: t('key-reject'), act: choose('reject') },
    { key: 'F', text: t('key-findings'), act: show('findings') },
    { key: 'M', text: t('key-members'), act: show('members') },
    { key: 'Q', text: t('key-queue'), act: () => void navigate({ to: '/review' }) },
  ];
  return (
    <aside className={classes.side} aria-label={t('side')}>
      <Stack gap="md">
        <CaseSide case={one} me={me?.personId} holding={{ claim, release, take, give }} />
        {changed && mayDecide ? (
          <Alert variant="outline" color="orange" role="status" title={t('changed')}>
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t('changedText')}</Text>
              <EventList case={one} events={one.history.filter(({ seq }) => seq > read)} />
              <Button size="compact-sm" variant="default" onClick={() => setRead(cluster.version)}>
                {t('seen')}
              </Button>
            </Stack>
          </Alert>
        ) : null}
        {mayDecide ? <Decide case={one} draft={draft} version={read} changed={changed} /> : null}
        <Shortcuts keys={keys.filter((key) => key !== false)} />
      </Stack>
    </aside>
  );
};
