import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { deskTexts } from './desk-texts.ts';
import { FirstSteps } from './first-steps.tsx';
import { OrganisationBlock } from './organisation-block.tsx';

/** Everything that a representative has to do, and where. */
export const DeskPage = () => {
  const t = useTexts(deskTexts);
  const { data: me } = useMe();
  const actions =
    me === undefined || me.organisations.length === 0 ? undefined : (
      <>
        <Button variant="default" renderRoot={(props) => <Link to="/my/join" {...props} />}>
          {t('addOrganisation')}
        </Button>
        <Button renderRoot={(props) => <Link to="/my/new-cluster" {...props} />}>{t('newCluster')}</Button>
      </>
    );
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={actions} />
      <NeedsSignIn>
        <Desk />
      </NeedsSignIn>
    </>
  );
};

const Desk = () => {
  const { data: me, error, refetch } = useMe();
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (me === undefined) return <Loading rows={3} height={120} />;
  if (me.organisations.length === 0) return <FirstSteps />;
  return (
    <Stack gap="lg">
      {me.organisations.map((organisationId) => (
        <OrganisationBlock key={organisationId} organisationId={organisationId} />
      ))}
    </Stack>
  );
};
