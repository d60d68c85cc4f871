import { Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { organisationReviewTexts } from './organisation-texts.ts';

const outcomes = ['participant', 'partner', 'refuse'] as const;

/** Decisions and measures about an organisation, each with a reason and its consequences. */
export const OrganisationMeasures = ({ organisation }: { readonly organisation: OutputOf<'readOrganisation'> }) => {
  const t = useTexts(organisationReviewTexts);
  const { id: organisationId, allowedActions } = organisation;
  const decide = useAct('decideOrganisation');
  const acts = {
    suspend: useAct('suspendOrganisation'),
    reinstate: useAct('reinstateOrganisation'),
    exclude: useAct('excludeOrganisation'),
  };
  const measures = (['reinstate', 'suspend', 'exclude'] as const).filter((name) =>
    allowedActions.includes(`${name}Organisation`),
  );
  const reason = { label: t('reason'), required: true };
  const mayDecide = allowedActions.includes('decideOrganisation');
  if (!mayDecide && measures.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <Stack gap="xs" align="stretch">
      {mayDecide
        ? outcomes.map((outcome) => (
            <ConfirmAct
              key={outcome}
              label={t(outcome)}
              title={t(`sure-${outcome}`)}
              text={`${t(`after-${outcome}`)}\n${t('reasonLead')}`}
              yes={t(outcome)}
              {...(outcome === 'refuse' ? { colour: 'red.9' } : {})}
              reason={reason}
              problem={decide.error}
              onConfirm={(why = '') => decide.mutateAsync({ input: { organisationId, outcome, reason: why } })}
            />
          ))
        : null}
      {measures.map((name) => (
        <ConfirmAct
          key={name}
          label={t(name)}
          title={t(`sure-${name}`)}
          text={`${t(`after-${name}`)}\n${t('reasonLead')}`}
          yes={t(name)}
          {...(name === 'reinstate' ? {} : { colour: 'red.9' })}
          reason={reason}
          problem={acts[name].error}
          onConfirm={(why = '') => acts[name].mutateAsync({ input: { organisationId, reason: why } })}
        />
      ))}
    </Stack>
  );
};
