import { Badge, Card, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import card from '../../parts/card.module.css';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { industryTitle } from '../../parts/words.ts';
import { clusterTexts } from './cluster-texts.ts';

export type ClusterSummary = Pick<
  OutputOf<'searchClusters'>['items'][number],
  | 'id'
  | 'status'
  | 'title'
  | 'summary'
  | 'industries'
  | 'participants'
  | 'partners'
  | 'threshold'
  | 'openedAt'
  | 'registeredAt'
>;

/** A cluster in a list: what it is, where it stands, how many there are. */
export const ClusterCard = ({ cluster }: { readonly cluster: ClusterSummary }) => {
  const t = useTexts(clusterTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { id, status, title, summary, industries, participants, partners, threshold } = cluster;
  return (
    <Card withBorder padding="lg" h="100%" component="li">
      <Link to="/clusters/$clusterId" params={{ clusterId: id }} className="card-link">
        <div className={card.inside}>
          <div className={card.head}>
            <p className={`${card.title} ${card.large} card-title`}>{title}</p>
            <ClusterStatus status={status} />
          </div>
          <p className={card.words} lang={langOf(summary)}>
            {summary}
          </p>
          <div className={card.badges}>
            {industries.slice(0, 3).map((code) => (
              <Badge key={code} variant="light" className="badge" maw="100%">
                {say(industryTitle(code))}
              </Badge>
            ))}
          </div>
          {status === 'gathering' ? (
            <Progress
              value={(participants / threshold) * 100}
              aria-label={t('ofThreshold', { count: participants, threshold })}
            />
          ) : null}
          <p className={`${card.small} nums`}>
            {t('participants', { count: participants })} · {t('partners', { count: partners })}
            {' · '}
            {cluster.registeredAt === undefined
              ? t('openedOn', { day: formats.shortDay(cluster.openedAt) })
              : t('since', { day: formats.shortDay(cluster.registeredAt) })}
          </p>
        </div>
      </Link>
    </Card>
  );
};
