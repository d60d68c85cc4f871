import { Anchor, Badge, Group, Stack, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { regionTitle } from '../../parts/region-title.ts';
import { OrganisationStatus } from '../../parts/status-badge.tsx';
import { industryTitle } from '../../parts/words.ts';
import { OrganisationClusters } from './organisation-clusters.tsx';
import { organisationTexts } from './organisation-texts.ts';

const route = getRouteApi('/organisations/$organisationId');

/** One organisation as everybody sees it. */
export const OrganisationPage = () => {
  const t = useTexts(organisationTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { organisationId } = route.useParams();
  const organisation = useRead('readPublicOrganisation', { organisationId });
  const inn = organisation.data?.inn ?? '';
  // What the directory knows beside: its clusters.
  const found = useRead('searchOrganisations', { q: inn, limit: '10' }, { enabled: inn !== '' });
  if (organisation.error !== null) return <PageProblem problem={organisation.error} retry={organisation.refetch} />;
  if (organisation.data === undefined) return <Loading rows={3} />;
  const { name, status, ogrn, kind, region, mainActivity, admittedAt, capacities } = organisation.data;
  const more = found.data?.items.find(({ id }) => id === organisationId);
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/organisations" {...props} />}>
        ← {t('back')}
      </Anchor>
      <PageHeading title={name} badge={<OrganisationStatus status={status} />} />
      <Stack gap="xl">
        {/* What a representative may do with this organisation goes here. */}
        <section aria-labelledby="facts">
          <Title order={2} id="facts" size="h3" mb="sm">
            {t('facts')}
          </Title>
          <Facts
            rows={[
              [t('inn'), <span className="nums">{inn}</span>],
              [t('ogrn'), <span className="nums">{ogrn}</span>],
              [t('kind'), t(kind)],
              [
                t('activity'),
                mainActivity === undefined
                  ? undefined
                  : `${mainActivity.length > 2 ? `${mainActivity}, ` : ''}${say(industryTitle(mainActivity.slice(0, 2)))}`,
              ],
              [t('region'), region === undefined ? undefined : say(regionTitle(region))],
              [t('sinceTitle'), formats.day(admittedAt)],
              [
                t('capacities'),
                capacities.length === 0 ? undefined : (
                  <Group gap={6}>
                    {capacities.map((capacity) => (
                      <Badge key={capacity} variant="light" className="badge">
                        {t(capacity)}
                      </Badge>
                    ))}
                  </Group>
                ),
              ],
            ]}
          />
        </section>
        {found.data === undefined ? (
          <Loading rows={1} height={120} />
        ) : (
          <OrganisationClusters organisationId={organisationId} clusterIds={more?.clusters ?? []} />
        )}
      </Stack>
    </>
  );
};
