import { Badge, Card } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import card from '../../parts/card.module.css';
import { regionTitle } from '../../parts/region-title.ts';
import { OrganisationStatus } from '../../parts/status-badge.tsx';
import { industryTitle } from '../../parts/words.ts';
import { organisationTexts } from './organisation-texts.ts';

type Found = OutputOf<'searchOrganisations'>['items'][number];

/** An organisation in a list. */
export const OrganisationCard = ({ organisation }: { readonly organisation: Found }) => {
  const t = useTexts(organisationTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { id, name, status, inn, region, mainActivity, clusters, admittedAt } = organisation;
  return (
    <Card withBorder padding="md" component="li">
      <Link to="/organisations/$organisationId" params={{ organisationId: id }} className="card-link">
        <div className={card.inside}>
          <div className={card.head}>
            <p className={`${card.title} card-title`}>{name}</p>
            <div className={card.badges}>
              {clusters.length === 0 ? null : (
                <Badge variant="light" className="badge">
                  {t('clustersCount', { count: clusters.length })}
                </Badge>
              )}
              <OrganisationStatus status={status} />
            </div>
          </div>
          {mainActivity === undefined ? null : <div>{say(industryTitle(mainActivity.slice(0, 2)))}</div>}
          <p className={`${card.small} nums`}>
            {[
              `${t('inn')} ${inn}`,
              region === undefined ? undefined : say(regionTitle(region)),
              t('since', { day: formats.shortDay(admittedAt) }),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </div>
      </Link>
    </Card>
  );
};
