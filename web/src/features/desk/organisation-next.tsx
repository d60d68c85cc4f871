import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { deskTexts } from './desk-texts.ts';

type Organisation = OutputOf<'readOrganisation'>;

/** What is to be known or done about the organisation itself; nothing where all is well. */
export const OrganisationNext = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useTexts(deskTexts);
  const { formats } = useLanguage();
  const say = useSay();
  const { status, reasonText, delayedSince, measure, allowedActions } = organisation;
  return (
    <Stack gap="sm">
      {status === 'checking' ? (
        <Text role="status">
          {delayedSince === undefined ? t('orgChecking') : t('orgDelayed', { moment: formats.moment(delayedSince) })}
        </Text>
      ) : null}
      {reasonText === undefined ? null : <Text>{say(reasonText)}</Text>}
      {status === 'unclear' ? <Text c="dimmed">{t('orgUnclear')}</Text> : null}
      {measure === undefined ? null : (
        <Text c="var(--bad)">
          {t(status === 'excluded' ? 'orgExcluded' : 'orgSuspended', {
            day: formats.day(measure.at),
            reason: measure.reason,
          })}
        </Text>
      )}
      {allowedActions.includes('applyForParticipation') ? (
        <Group>
          <Button variant="default" renderRoot={(props) => <Link to="/my/join" {...props} />}>
            {t('again')}
          </Button>
        </Group>
      ) : null}
      <RegisterNews organisation={organisation} />
    </Stack>
  );
};

/** The register says that it has another name, or that another goes on in its place. */
const RegisterNews = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useTexts(deskTexts);
  const yes = useAct('confirmProposal');
  const no = useAct('declineProposal');
  const { id: organisationId, version, proposal } = organisation;
  if (proposal === undefined) return null;
  const act = { input: { organisationId }, version };
  return (
    <Alert
      color="city"
      variant="outline"
      title={t(proposal.kind === 'renamed' ? 'proposalRenamed' : 'proposalSucceeded', {
        name: proposal.name,
        inn: proposal.inn,
      })}
    >
      <Group>
        <Button size="sm" loading={yes.isPending} onClick={() => yes.mutate(act)}>
          {t('proposalYes')}
        </Button>
        <Button size="sm" variant="default" loading={no.isPending} onClick={() => no.mutate(act)}>
          {t('proposalNo')}
        </Button>
      </Group>
      <ProblemNote problem={yes.error ?? no.error} />
    </Alert>
  );
};
