import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { handoverTexts } from './handover-texts.ts';
import { LinkDialog } from './link-dialog.tsx';

/** How a representative hands the organisation over, and takes that back. */
export const OwnHandover = ({ organisation }: { readonly organisation: OutputOf<'readOrganisation'> }) => {
  const t = useTexts(handoverTexts);
  const { formats } = useLanguage();
  const [path, setPath] = useState<string>();
  const offer = useAct('offerHandover', (made) => setPath(made.path));
  const revoke = useAct('revokeHandover');
  const { id: organisationId, version, handover, allowedActions, facts, identifier } = organisation;
  const mayOffer = allowedActions.includes('offerHandover');
  if (!mayOffer && handover === undefined) return null;
  const moment = handover === undefined ? '' : formats.moment(handover.expiresAt);
  return (
    <section aria-label={t('section')}>
      <Text size="sm" c="dimmed" mb="xs">
        {handover === undefined ? t('sectionText') : t(handover.as === 'operator' ? 'openCity' : 'open', { moment })}
      </Text>
      <Group gap="xs">
        {mayOffer ? (
          <ConfirmAct
            label={t('make')}
            title={t('makeTitle')}
            text={t('makeText')}
            yes={t('makeYes')}
            problem={offer.error}
            onConfirm={() => offer.mutateAsync({ input: { organisationId }, version })}
            button={{ size: 'compact-sm', variant: 'subtle' }}
          />
        ) : null}
        {allowedActions.includes('revokeHandover') ? (
          <ConfirmAct
            label={t('revoke')}
            title={t('revokeTitle')}
            text={t('revokeText')}
            yes={t('revoke')}
            problem={revoke.error}
            onConfirm={() => revoke.mutateAsync({ input: { organisationId } })}
            button={{ size: 'compact-sm', variant: 'subtle' }}
          />
        ) : null}
      </Group>
      <LinkDialog path={path} name={facts?.name ?? identifier.value} onClose={() => setPath(undefined)} />
    </section>
  );
};
