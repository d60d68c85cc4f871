import { Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts, industryTitle } from '../../parts/words.ts';
import { Candidate } from './candidate.tsx';
import { gapsTexts } from './gaps-texts.ts';

const route = getRouteApi('/clusters/$clusterId/gaps');

/** What the cluster lacks and who could fill it. */
export const GapsPage = () => (
  <NeedsSignIn>
    <Gaps />
  </NeedsSignIn>
);

const Gaps = () => {
  const t = useTexts(gapsTexts);
  const say = useSay();
  const kinds = useTexts(contributionTexts);
  const { formats } = useLanguage();
  const { clusterId } = route.useParams();
  const { data: gaps, error, refetch } = useRead('readGaps', { clusterId });
  if (error?.code === 'wrong-status') return <EmptyState title={t('closed')} />;
  if (error !== null) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (gaps === undefined) return <Loading rows={5} height={72} />;
  return (
    <Stack gap="xl">
      <div>
        <Title order={2} size="h3">
          {t('title')}
        </Title>
        <Text c="dimmed" maw="46rem">
          {t('lead')}
        </Text>
        <Text mt="sm" fw={600} role="status">
          {say(gaps.text)}
        </Text>
      </div>
      <Part title={t('findings')} empty={gaps.findings.length === 0}>
        <List>
          {gaps.findings.map(({ criterion, text, nextStep }) => (
            <List.Item key={criterion}>
              {say(text)} {nextStep === undefined ? null : <Text c="dimmed">{say(nextStep)}</Text>}
            </List.Item>
          ))}
        </List>
      </Part>
      <Part title={t('industries')} empty={gaps.uncoveredIndustries.length === 0}>
        <Group gap="xs">
          {gaps.uncoveredIndustries.map((code) => (
            <Badge key={code} variant="light" size="lg" className="badge" maw="100%">
              {say(industryTitle(code))}
            </Badge>
          ))}
        </Group>
      </Part>
      <Part title={t('contributions')} empty={gaps.missingContributions.length === 0}>
        <Text>{gaps.missingContributions.map((kind) => kinds(kind)).join(', ')}</Text>
      </Part>
      <Part title={t('candidates')} empty={false}>
        {gaps.candidates.length === 0 ? (
          <EmptyState
            title={t('noneTitle')}
            text={t('noneText')}
            action={
              <Button
                renderRoot={(props) => <Link to="/clusters/$clusterId/invite" params={{ clusterId }} {...props} />}
              >
                {t('byInn')}
              </Button>
            }
          />
        ) : (
          <ul className="cards">
            {gaps.candidates.map((candidate) => (
              <Candidate key={candidate.organisationId} clusterId={clusterId} candidate={candidate} />
            ))}
          </ul>
        )}
        <Text size="sm" c="dimmed" mt="sm">
          {t('asOf', { moment: formats.moment(gaps.asOf) })}
        </Text>
      </Part>
    </Stack>
  );
};

type PartProps = { readonly title: string; readonly empty: boolean; readonly children: ReactNode };

const Part = ({ title, empty, children }: PartProps) =>
  empty ? null : (
    <section>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
