import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
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
        <Stack gap={6}>
          <Group justify="space-between" align="flex-start" gap="xs">
            <Text fw={650} className="card-title" lh={1.3} style={{ flex: '1 1 14rem', minWidth: 0 }}>
              {name}
            </Text>
            <Group gap={6}>
              {clusters.length === 0 ? null : (
                <Badge variant="light" className="badge">
                  {t('clustersCount', { count: clusters.length })}
                </Badge>
              )}
              <OrganisationStatus status={status} />
            </Group>
          </Group>
          {mainActivity === undefined ? null : <Text>{say(industryTitle(mainActivity.slice(0, 2)))}</Text>}
          <Text size="sm" c="dimmed" className="nums">
            {[
              `${t('inn')} ${inn}`,
              region === undefined ? undefined : say(regionTitle(region)),
              t('since', { day: formats.shortDay(admittedAt) }),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </Text>
        </Stack>
      </Link>
    </Card>
  );
};
