import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { handoverTexts } from './handover-texts.ts';
import { LinkDialog } from './link-dialog.tsx';

/** How an operator gives an organisation another representative, where the present one is gone. */
export const Reassignment = ({ organisation }: { readonly organisation: OutputOf<'readOrganisation'> }) => {
  const t = useTexts(handoverTexts);
  const { formats } = useLanguage();
  const [path, setPath] = useState<string>();
  const offer = useAct('offerReassignment', (made) => setPath(made.path));
  const revoke = useAct('revokeReassignment');
  const { id: organisationId, handover, allowedActions, facts, identifier } = organisation;
  if (!allowedActions.includes('offerReassignment')) return null;
  const city = handover?.as === 'operator' ? handover : undefined;
  return (
    <Stack gap="xs" mt="md">
      {city === undefined ? null : <Text size="sm">{t('openCity', { moment: formats.moment(city.expiresAt) })}</Text>}
      <ConfirmAct
        label={t('reassign')}
        title={t('reassignTitle')}
        text={t('reassignText')}
        yes={t('makeYes')}
        reason={{ label: t('reason'), required: true }}
        problem={offer.error}
        onConfirm={(reason = '') => offer.mutateAsync({ input: { organisationId, reason } })}
      />
      {allowedActions.includes('revokeReassignment') ? (
        <ConfirmAct
          label={t('revoke')}
          title={t('revokeTitle')}
          text={t('revokeText')}
          yes={t('revoke')}
          problem={revoke.error}
          onConfirm={() => revoke.mutateAsync({ input: { organisationId } })}
        />
      ) : null}
      <LinkDialog path={path} name={facts?.name ?? identifier.value} onClose={() => setPath(undefined)} />
    </Stack>
  );
};
