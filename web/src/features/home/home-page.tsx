import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterCard } from '../clusters/cluster-card.tsx';
import { homeTexts } from './home-texts.ts';
import classes from './home.module.css';
import { Numbers } from './numbers.tsx';

const steps = ['step1', 'step2', 'step3', 'step4'] as const;

/** What this is, how it goes, where it stands. */
export const HomePage = () => {
  const t = useTexts(homeTexts);
  return (
    <Stack gap="xl">
      <div className={classes.hero}>
        <PageHeading title={t('title')} lead={t('lead')} />
        <Group>
          <Button size="md" renderRoot={(props) => <Link to="/my/new-cluster" {...props} />}>
            {t('found')}
          </Button>
          <Button size="md" variant="default" renderRoot={(props) => <Link to="/my/join" {...props} />}>
            {t('join')}
          </Button>
          <Button size="md" variant="subtle" renderRoot={(props) => <Link to="/clusters" {...props} />}>
            {t('look')}
          </Button>
        </Group>
      </div>
      <Numbers />
      <section aria-labelledby="how">
        <Title order={2} id="how" mb="md">
          {t('how')}
        </Title>
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            <li key={step}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <div>
                <Title order={3} size="h4" mb={4}>
                  {t(step)}
                </Title>
                <Text c="dimmed">{t(`${step}text`)}</Text>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <Newest />
      <section aria-labelledby="open" className={classes.hero}>
        <Title order={2} id="open" mb="xs">
          {t('open')}
        </Title>
        <Text maw="46rem" mb="md">
          {t('openText')}
        </Text>
        <Group gap="lg">
          <Anchor renderRoot={(props) => <Link to="/statistics" {...props} />}>{t('statistics')}</Anchor>
          <Anchor renderRoot={(props) => <Link to="/needs" {...props} />}>{t('needs')}</Anchor>
          <Anchor renderRoot={(props) => <Link to="/developers" {...props} />}>{t('developers')}</Anchor>
        </Group>
      </section>
    </Stack>
  );
};

const Newest = () => {
  const t = useTexts(homeTexts);
  const newest = useList('listPublicClusters', { status: 'active', limit: '6' });
  return (
    <section aria-labelledby="newest">
      <Group justify="space-between" mb="md">
        <Title order={2} id="newest">
          {t('newest')}
        </Title>
        <Anchor renderRoot={(props) => <Link to="/clusters" {...props} />}>{t('all')}</Anchor>
      </Group>
      <ProblemNote problem={newest.error} retry={() => void newest.refetch()} />
      {newest.isPending ? <Loading rows={2} height={150} /> : null}
      {newest.isSuccess && newest.items.length === 0 ? <Text>{t('noClusters')}</Text> : null}
      <ul className="cards">
        {newest.items.map((cluster) => (
          <ClusterCard key={cluster.id} cluster={cluster} />
        ))}
      </ul>
    </section>
  );
};
