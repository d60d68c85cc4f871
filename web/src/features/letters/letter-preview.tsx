import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call, type OutputOf } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/queries.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { AcceptLetter } from './accept-letter.tsx';
import { letterTexts } from './letter-texts.ts';

/** What the letter says, and its acceptance while it can be accepted. */
export const LetterPreview = ({ token }: { readonly token: string }) => {
  const t = useTexts(letterTexts);
  // Asked by POST, so that the token stands in no address.
  const { data, error, refetch } = useQuery<OutputOf<'previewLetter'>, Problem>({
    queryKey: ['previewLetter', token],
    queryFn: ({ signal }) => call('previewLetter', { token }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Here, not in the form: a letter that was just accepted counts as used, and whoever accepted it has to hear what is next.
  const accept = useAct('acceptLetter');
  if (error?.code === 'not-found') return <Text role="alert">{t('unknown')}</Text>;
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={2} />;
  const { status } = data;
  return (
    <Stack gap="lg" maw="46rem">
      <Said letter={data} />
      {status === 'sent' || status === 'opened' || !accept.isIdle ? (
        <NeedsSignIn>
          <AcceptLetter token={token} accept={accept} />
        </NeedsSignIn>
      ) : (
        <Text role="status" fw={600}>
          {t(status)}
        </Text>
      )}
    </Stack>
  );
};

const Said = ({ letter }: { readonly letter: OutputOf<'previewLetter'> }) => {
  const t = useTexts(letterTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { inviter, cluster, programme, message, addressee, inn, role, expiresAt } = letter;
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('invites', { inviter, cluster: cluster.title })}
      </Title>
      <Text c="dimmed">{say(programme)}</Text>
      <Text lang={langOf(cluster.summary)} style={{ whiteSpace: 'pre-line' }}>
        {cluster.summary}
      </Text>
      <Text>{t('project', { project: cluster.project })}</Text>
      {message === undefined ? null : <Text>{t('writes', { message })}</Text>}
      {role === 'partner' ? <Text>{t('asPartner')}</Text> : null}
      <Text>
        <strong>{t('addressee')}:</strong> {addressee.kind === 'found' ? addressee.name : t('registerSilent')} ·{' '}
        {t('inn', { inn })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('until', { day: formats.day(expiresAt) })}
      </Text>
    </Stack>
  );
};
