import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Text, useTexts } from '../../language/texts.ts';
import { deskTexts } from './desk-texts.ts';

type Cluster = OutputOf<'readCluster'>;
type Key = keyof typeof deskTexts.ru;
type Place =
  | '/clusters/$clusterId'
  | '/clusters/$clusterId/ledger'
  | '/clusters/$clusterId/invite'
  | '/clusters/$clusterId/gaps'
  | '/clusters/$clusterId/application';
type NextStep = {
  readonly lines: readonly string[];
  readonly to: Place;
  readonly label: Key;
  readonly urgent: boolean;
};

const ledger = { to: '/clusters/$clusterId/ledger', label: 'toLedger', urgent: false } as const;
const application = { to: '/clusters/$clusterId/application', label: 'toApplication' } as const;
const open = { to: '/clusters/$clusterId', label: 'toCluster', urgent: false } as const;

/** Where a cluster stands in a sentence, and the page on which its member or coordinator goes on. */
export const useNextStep = (cluster: Cluster | undefined): NextStep => {
  const t = useTexts(deskTexts);
  const { formats } = useLanguage();
  if (cluster === undefined) return { lines: [], ...open };
  const step = stepOf(cluster, t, formats.day);
  const asking = cluster.allowedActions.includes('readLedger') ? cluster.counts.requested : 0;
  if (asking === 0) return step;
  return { ...ledger, urgent: true, lines: [...step.lines, t('asking', { count: asking })] };
};

const stepOf = (cluster: Cluster, t: Text<Key>, day: (instant: string) => string): NextStep => {
  const { status, threshold, participants: count, reviewDueAt, atRisk, lastReport } = cluster;
  const coordinator = cluster.allowedActions.includes('readLedger');
  const missing = Math.max(0, threshold - count);
  switch (status) {
    case 'gathering':
      if (!coordinator) return { lines: [t('gatheringMember', { count, threshold })], ...ledger };
      if (lastReport?.outcome === 'not-eligible') return { lines: [t('failed')], ...application, urgent: true };
      if (missing === 0) return { lines: [t('enough', { count, threshold })], ...application, urgent: true };
      return {
        lines: [
          cluster.counts.invited < missing
            ? t('gathering', { count, threshold, missing })
            : t('waiting', { count, threshold, invited: cluster.counts.invited }),
        ],
        ...ledger,
        urgent: cluster.counts.invited < missing,
      };
    case 'checking':
      return { lines: [t('checking')], ...application, urgent: false };
    case 'in-review':
      return {
        lines: [reviewDueAt === undefined ? t('reviewPlain') : t('review', { day: day(reviewDueAt) })],
        ...application,
        urgent: false,
      };
    case 'action-needed':
      return { lines: [t(coordinator ? 'action' : 'actionMember')], ...application, urgent: coordinator };
    case 'at-risk':
      return {
        lines: [t('atRisk', { threshold, day: atRisk === undefined ? '' : day(atRisk.deadline) })],
        ...(coordinator
          ? { to: '/clusters/$clusterId/gaps' as const, label: 'toGaps' as const, urgent: true }
          : ledger),
      };
    case 'suspended':
      return {
        lines: [t('suspended', { threshold })],
        ...(coordinator
          ? { to: '/clusters/$clusterId/gaps' as const, label: 'toGaps' as const, urgent: true }
          : ledger),
      };
    case 'rejected':
      return { lines: [t('rejected')], ...application, urgent: false };
    case 'active':
      return { lines: [t('active')], ...open };
    default:
      return { lines: [t('ended')], ...open };
  }
};
