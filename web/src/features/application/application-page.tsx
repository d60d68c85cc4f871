import { List, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { reasonText } from '../../parts/decision-reasons.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { useCluster } from '../clusters/use-cluster.ts';
import { AnswerAction } from './answer-action.tsx';
import { applicationTexts } from './application-texts.ts';
import { Checking } from './checking.tsx';
import { Content } from './content.tsx';
import { DryRun } from './dry-run.tsx';
import { FiledReport } from './filed-report.tsx';
import { Submit } from './submit.tsx';
import { Withdraw } from './withdraw.tsx';

const route = getRouteApi('/clusters/$clusterId/application');
type Cluster = OutputOf<'readCluster'>;

/** Everything about the application: where it stands, what is missing, filing, the report, answers. */
export const ApplicationPage = () => (
  <NeedsSignIn>
    <Application />
  </NeedsSignIn>
);

const Application = () => {
  const t = useTexts(applicationTexts);
  const { clusterId } = route.useParams();
  const { mine, inside, coordinates } = useCluster(clusterId);
  if (mine === undefined) return <Loading rows={4} />;
  if (!inside) return <EmptyState title={t('notYours')} />;
  const { status, submissions, submission } = mine;
  const last = submission ?? mine.lastReport?.submission ?? (submissions > 0 ? submissions : undefined);
  return (
    <Stack gap="xl" maw="56rem">
      <Standing cluster={mine} />
      {mine.allowedActions.includes('answerAction') ? <AnswerAction clusterId={clusterId} /> : null}
      {status === 'gathering' ? <Submit cluster={mine} /> : null}
      {status === 'gathering' && coordinates ? <DryRun clusterId={clusterId} /> : null}
      {last === undefined || status === 'checking' ? null : (
        <FiledReport clusterId={clusterId} submission={last} submissions={submissions} />
      )}
      <Content cluster={mine} />
      {mine.allowedActions.includes('withdrawCluster') ? <Withdraw cluster={mine} /> : null}
    </Stack>
  );
};

/** Where the application stands, and what that means. */
const Standing = ({ cluster }: { readonly cluster: Cluster }) => {
  const t = useTexts(applicationTexts);
  const { formats } = useLanguage();
  const { status, programme, actionNeeded, rejected, reviewDueAt, lastReport, registeredAt } = cluster;
  if (status === 'checking') return <Checking cluster={cluster} />;
  if (status === 'in-review')
    return (
      <Said title={t('reviewTitle')}>
        {reviewDueAt === undefined ? null : <Text>{t('reviewText', { day: formats.day(reviewDueAt) })}</Text>}
      </Said>
    );
  if (actionNeeded !== undefined)
    return (
      <Said title={t('actionTitle')}>
        <Text>{t('actionText', { day: formats.day(actionNeeded.at) })}</Text>
        <Reasons programme={programme} codes={actionNeeded.reasons} />
        <Quote text={actionNeeded.text} />
      </Said>
    );
  if (rejected !== undefined)
    return (
      <Said title={t('rejectedTitle')}>
        <Reasons programme={programme} codes={[rejected.reason]} />
        <Quote text={rejected.text} />
      </Said>
    );
  if (status === 'gathering' && lastReport?.outcome === 'not-eligible')
    return (
      <Said title={t('failedTitle')}>
        <Text>{t('failedText')}</Text>
      </Said>
    );
  if (registeredAt !== undefined)
    return (
      <Said title={t('activeTitle')}>
        <Text>{formats.day(registeredAt)}</Text>
      </Said>
    );
  return status === 'gathering' ? null : <Said title={t('endedTitle')} />;
};

const Said = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <Stack gap="xs" role="status">
    <Title order={2} size="h3">
      {title}
    </Title>
    {children}
  </Stack>
);

/** Why, in the words of the programme that the application was filed under. */
const Reasons = ({ programme, codes }: { readonly codes: readonly string[] } & Pick<Cluster, 'programme'>) => {
  const say = useSay();
  return (
    <List>
      {codes.map((code) => (
        <List.Item key={code}>{say(reasonText(programme, code))}</List.Item>
      ))}
    </List>
  );
};

/** What a person of the department wrote. */
const Quote = ({ text }: { readonly text: string }) => (
  <blockquote
    lang={langOf(text)}
    style={{ margin: 0, paddingLeft: '1rem', borderLeft: '3px solid var(--line)', whiteSpace: 'pre-line' }}
  >
    {text}
  </blockquote>
);
