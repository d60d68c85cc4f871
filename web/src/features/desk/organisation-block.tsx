import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { OrganisationStatus } from '../../parts/status-badge.tsx';
import { cityRequestTexts } from '../city-requests/city-request-texts.ts';
import { mandateTexts } from '../mandates/mandate-texts.ts';
import { OwnHandover } from '../handover/own-handover.tsx';
import { deskTexts } from './desk-texts.ts';
import classes from './desk.module.css';
import { Memberships } from './memberships.tsx';
import { OrganisationNext } from './organisation-next.tsx';

/** One organisation that I represent: where it stands, what it has to answer, and its clusters. */
export const OrganisationBlock = ({ organisationId }: { readonly organisationId: string }) => {
  const t = useTexts(deskTexts);
  const m = useTexts(mandateTexts);
  const r = useTexts(cityRequestTexts);
  const known = useRead('readOrganisation', { organisationId });
  const checking = known.data?.status === 'checking';
  useRead('readOrganisation', { organisationId }, { enabled: checking, every: checking ? 2000 : false });
  if (known.error !== null) return <ProblemNote problem={known.error} retry={() => void known.refetch()} />;
  if (known.data === undefined) return <Loading rows={1} height={160} />;
  const { status, facts, identifier, capacities } = known.data;
  const name = facts?.name ?? t('inn', { inn: identifier.value });
  return (
    <section className={classes.block} aria-label={name}>
      <Stack gap="sm">
        <div>
          <Group gap="sm">
            <Title order={2} size="h3">
              {name}
            </Title>
            <OrganisationStatus status={status} />
          </Group>
          <Text c="dimmed" size="sm" className="nums">
            {facts === undefined ? null : `${t('inn', { inn: facts.inn })} · `}
            <Anchor
              renderRoot={(props) => (
                <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />
              )}
            >
              {t('organisationPage')}
            </Anchor>
            {capacities.length === 0 ? null : (
              <>
                {' · '}
                <Anchor renderRoot={(props) => <Link to="/my/mandates" {...props} />}>{m('title')}</Anchor>
              </>
            )}
            {capacities.includes('city-department') ? (
              <>
                {' · '}
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/my/city-requests" search={{ department: organisationId }} {...props} />
                  )}
                >
                  {r('title')}
                </Anchor>
              </>
            ) : null}
          </Text>
        </div>
        <OrganisationNext organisation={known.data} />
        {status === 'checking' || status === 'refused' || status === 'unclear' ? null : (
          <Memberships organisationId={organisationId} partner={status === 'partner'} />
        )}
        <OwnHandover organisation={known.data} />
      </Stack>
    </section>
  );
};
