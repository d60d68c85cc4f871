import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { OrganisationStatus } from '../../parts/status-badge.tsx';
import { useMe } from '../../session/use-session.ts';
import { OrganisationCapacities } from './organisation-capacities.tsx';
import { Reassignment } from '../handover/reassignment.tsx';
import { OrganisationMeasures } from './organisation-measures.tsx';
import { organisationReviewTexts } from './organisation-texts.ts';
import { RegisterFacts } from './register-answer.tsx';
import classes from './case.module.css';

const route = getRouteApi('/review/organisations/$organisationId');

/** One organisation: what the register says, why it stands where it stands, and what an operator may do. */
export const OrganisationPage = () => {
  const t = useTexts(organisationReviewTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { data: me } = useMe();
  const { organisationId } = route.useParams();
  const one = useRead('readOrganisation', { organisationId }, { every: 30_000 });
  if (one.data === undefined)
    return one.error === null ? (
      <Loading rows={3} height={120} />
    ) : (
      <PageProblem problem={one.error} retry={one.refetch} />
    );
  const { identifier, facts, status, reasonText, measure, delayedSince, proposal } = one.data;
  const own = me?.organisations.some((id) => id === organisationId) === true;
  return (
    <>
      <PageHeading title={facts?.name ?? identifier.value} badge={<OrganisationStatus status={status} />} />
      <Group gap="lg" mb="lg" className="no-print">
        <Anchor renderRoot={(props) => <Link to="/review/organisations" {...props} />}>{t('back')}</Anchor>
        {status === 'participant' || status === 'partner' ? (
          <Anchor
            renderRoot={(props) => <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />}
          >
            {t('publicPage')}
          </Anchor>
        ) : null}
      </Group>
      <div className={classes.page}>
        <Stack gap="md">
          {reasonText === undefined ? null : <Alert variant="outline">{say(reasonText)}</Alert>}
          {measure === undefined ? null : (
            <Text>{t('measure', { day: formats.shortDay(measure.at), reason: measure.reason })}</Text>
          )}
          {delayedSince === undefined ? null : <Text>{t('delayed', { moment: formats.moment(delayedSince) })}</Text>}
          {proposal === undefined ? null : <Text>{t('proposal', { name: proposal.name, inn: proposal.inn })}</Text>}
          <section aria-labelledby="facts">
            <Title order={2} size="h3" id="facts">
              {t('facts')}
            </Title>
            {facts === undefined ? (
              <Text c="dimmed">
                {t('noFacts')} {t('number', { value: identifier.value })}
              </Text>
            ) : (
              <RegisterFacts facts={facts} />
            )}
          </section>
          <OrganisationCapacities organisation={one.data} />
        </Stack>
        <aside className={classes.side} aria-label={t('what')}>
          <Title order={2} size="h4" mb="xs">
            {t('what')}
          </Title>
          {own ? <Text>{t('own')}</Text> : <OrganisationMeasures organisation={one.data} />}
          {own ? null : <Reassignment organisation={one.data} />}
        </aside>
      </div>
    </>
  );
};
