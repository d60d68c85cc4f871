import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ledgerTexts } from './ledger-texts.ts';
import classes from './ledger.module.css';

type Props = {
  readonly cluster: OutputOf<'readCluster'>;
  readonly summary: OutputOf<'readLedger'>['summary'];
};
type Next = {
  readonly words: string;
  readonly act?: {
    readonly to: '/clusters/$clusterId/invite' | '/clusters/$clusterId/gaps' | '/clusters/$clusterId/application';
    readonly label: 'inviteAct' | 'gapsAct' | 'submitAct';
  };
};

const invite = { to: '/clusters/$clusterId/invite', label: 'inviteAct' } as const;

/** One sentence and one button: what brings the cluster on. */
export const LedgerNext = ({ cluster, summary }: Props) => {
  const t = useTexts(ledgerTexts);
  const { formats } = useLanguage();
  const { missing, waiting, threshold } = summary;
  const { allowedActions, counts, atRisk, id } = cluster;
  const next = (): Next => {
    if (!allowedActions.includes('readLedger')) return { words: t('nextMember') };
    if (cluster.status === 'action-needed')
      return { words: t('nextAnswer'), act: { to: '/clusters/$clusterId/application', label: 'submitAct' } };
    if (!allowedActions.includes('inviteOrganisations')) return { words: t('nextNothing') };
    if (counts.requested > 0) return { words: t('nextRequests', { count: counts.requested }) };
    if (atRisk !== undefined)
      return {
        words: t('nextRisk', { threshold, day: formats.day(atRisk.deadline) }),
        act: { to: '/clusters/$clusterId/gaps', label: 'gapsAct' },
      };
    if (missing === 0)
      return allowedActions.includes('submitCluster')
        ? { words: t('nextSubmit'), act: { to: '/clusters/$clusterId/application', label: 'submitAct' } }
        : { words: t('nextNothing') };
    if (waiting === 0) return { words: t('nextInvite', { missing }), act: invite };
    if (waiting < missing) return { words: t('nextMore', { waiting, short: missing - waiting }), act: invite };
    return { words: t('nextWait', { waiting }) };
  };
  const { words, act } = next();
  return (
    <section className={classes.next} aria-labelledby="next">
      <div>
        <Title order={2} id="next" size="h5">
          {t('next')}
        </Title>
        <Text>{words}</Text>
      </div>
      {act === undefined ? null : (
        <Button size="md" renderRoot={(props) => <Link to={act.to} params={{ clusterId: id }} {...props} />}>
          {t(act.label)}
        </Button>
      )}
    </section>
  );
};
