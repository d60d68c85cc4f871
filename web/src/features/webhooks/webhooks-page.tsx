import { Button, NativeSelect, Stack } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useMe } from '../../session/use-session.ts';
import { WebhookList } from './webhook-list.tsx';
import { placeOfOrganisation } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

const route = getRouteApi('/webhooks');

/** Subscriptions of the organisations that a person represents. */
export const WebhooksPage = () => {
  const t = useTexts(webhookTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        <Mine />
      </NeedsSignIn>
    </>
  );
};

const Mine = () => {
  const t = useTexts(webhookTexts);
  const { data: me } = useMe();
  const { organisation } = route.useSearch();
  const navigate = route.useNavigate();
  if (me === undefined) return <Loading />;
  const chosen = me.organisations.find((id) => id === organisation) ?? me.organisations[0];
  if (chosen === undefined)
    return (
      <EmptyState
        title={t('noOrganisation')}
        text={t('noOrganisationText')}
        action={<Button renderRoot={(props) => <Link to="/my/join" {...props} />}>{t('join')}</Button>}
      />
    );
  return (
    <Stack gap="md">
      {me.organisations.length < 2 ? null : (
        <NativeSelect
          label={t('organisation')}
          value={chosen}
          onChange={({ currentTarget: { value } }) => void navigate({ search: { organisation: value }, replace: true })}
          style={{ maxWidth: '30rem' }}
        >
          {me.organisations.map((id) => (
            <OrganisationOption key={id} organisationId={id} />
          ))}
        </NativeSelect>
      )}
      <Of key={chosen} organisationId={chosen} />
    </Stack>
  );
};

const OrganisationOption = ({ organisationId }: { readonly organisationId: string }) => {
  const { data } = useRead('readOrganisation', { organisationId });
  return <option value={organisationId}>{data?.facts?.name ?? data?.identifier.value ?? organisationId}</option>;
};

const Of = ({ organisationId }: { readonly organisationId: string }) => {
  const place = useMemo(() => placeOfOrganisation(organisationId), [organisationId]);
  return <WebhookList place={place} />;
};
