import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ContactConsent } from './contact-consent.tsx';
import { joinTexts } from './join-texts.ts';
import { RegisterFacts } from './register-facts.tsx';

/** What became of an application: looks again until the register has answered. */
export const JoinProgress = ({ organisationId }: { readonly organisationId: string }) => {
  const organisation = useRead('readOrganisation', { organisationId });
  const checking = organisation.data?.status === 'checking';
  useRead('readOrganisation', { organisationId }, { enabled: checking, every: checking ? 1500 : false });
  if (organisation.error !== null)
    return <ProblemNote problem={organisation.error} retry={() => void organisation.refetch()} />;
  if (organisation.data === undefined) return <Loading rows={2} />;
  return (
    <Stack gap="xl" maw="46rem">
      <Outcome organisation={organisation.data} />
      {organisation.data.facts === undefined ? null : <RegisterFacts facts={organisation.data.facts} />}
      <ContactConsent />
    </Stack>
  );
};

const titles = {
  checking: 'checkingTitle',
  participant: 'participantTitle',
  partner: 'partnerTitle',
  refused: 'refusedTitle',
  unclear: 'unclearTitle',
  suspended: 'restrictedTitle',
  excluded: 'restrictedTitle',
} as const;

const Outcome = ({ organisation }: { readonly organisation: OutputOf<'readOrganisation'> }) => {
  const t = useTexts(joinTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { status, reasonText, delayedSince, id } = organisation;
  return (
    <Stack gap="sm" role="status" aria-live="polite">
      <Group gap="sm">
        {status === 'checking' ? <Loader size="sm" aria-hidden /> : null}
        <Title order={2} size="h3">
          {t(titles[status])}
        </Title>
      </Group>
      {status === 'checking' ? (
        <Text>
          {delayedSince === undefined ? t('checking') : t('delayed', { moment: formats.moment(delayedSince) })}
        </Text>
      ) : null}
      {status === 'participant' ? <Text>{t('participantText')}</Text> : null}
      {status === 'partner' ? <Text>{t('partnerText')}</Text> : null}
      {reasonText === undefined ? null : <Text>{say(reasonText)}</Text>}
      {status === 'unclear' ? <Text>{t('unclearText')}</Text> : null}
      <Group>
        {status === 'participant' ? (
          <Button
            size="md"
            renderRoot={(props) => <Link to="/my/new-cluster" search={{ organisation: id }} {...props} />}
          >
            {t('newCluster')}
          </Button>
        ) : null}
        {status === 'participant' || status === 'partner' ? (
          <Button size="md" variant="default" renderRoot={(props) => <Link to="/clusters" {...props} />}>
            {t('findCluster')}
          </Button>
        ) : null}
        {status === 'refused' ? (
          <Button size="md" renderRoot={(props) => <Link to="/my/join" search={{}} {...props} />}>
            {t('retry')}
          </Button>
        ) : null}
        <Button size="md" variant="subtle" renderRoot={(props) => <Link to="/my" {...props} />}>
          {t('toDesk')}
        </Button>
      </Group>
    </Stack>
  );
};
