import { Group, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { organisationReviewTexts } from './organisation-texts.ts';

const capacities = ['investor', 'city-department'] as const;

/** What the city trusts an organisation with, and the last decision about each. */
export const OrganisationCapacities = ({ organisation }: { readonly organisation: OutputOf<'readOrganisation'> }) => {
  const t = useTexts(organisationReviewTexts);
  const { formats } = useLanguage();
  const grant = useAct('grantCapacity');
  const withdraw = useAct('withdrawCapacity');
  const { id: organisationId, allowedActions, capacityDecisions } = organisation;
  return (
    <section aria-labelledby="capacities">
      <Title order={2} size="h3" id="capacities" mb="xs">
        {t('capacities')}
      </Title>
      <Stack gap="md">
        {capacities.map((capacity) => {
          const has = organisation.capacities.includes(capacity);
          const last = capacityDecisions.find((decision) => decision.capacity === capacity);
          const name = has ? 'withdraw' : 'grant';
          const act = has ? withdraw : grant;
          return (
            <Group key={capacity} justify="space-between" align="flex-start" gap="sm">
              <div style={{ flex: '1 1 14rem' }}>
                <Text>
                  {t(capacity)} — <strong>{t(has ? 'has' : 'hasNot')}</strong>
                </Text>
                {last === undefined ? null : (
                  <Text size="sm" c="dimmed">
                    {t('decided', {
                      granted: last.granted ? 'yes' : 'no',
                      day: formats.shortDay(last.at),
                      reason: last.reason,
                    })}
                  </Text>
                )}
              </div>
              {allowedActions.includes(`${name}Capacity`) ? (
                <ConfirmAct
                  label={t(name)}
                  about={t(capacity)}
                  title={t(`sure-${name}`)}
                  text={t(`after-${name}`, { capacity: t(capacity) })}
                  yes={t(name)}
                  reason={{ label: t('reason'), required: true }}
                  problem={act.error}
                  onConfirm={(why = '') => act.mutateAsync({ input: { organisationId, capacity, reason: why } })}
                />
              ) : null}
            </Group>
          );
        })}
      </Stack>
    </section>
  );
};
