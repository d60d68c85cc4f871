import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useList, useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { textsOf, useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterCard } from '../clusters/cluster-card.tsx';
import classes from './home.module.css';

const texts = textsOf(
  {
    title: 'Тридцать организаций, один проект',
    lead: 'Платформа города для межотраслевых кластеров: организация вступает, собирает участников и партнёров, подаёт заявку; реестр проверяется сам, решает человек, и каждый видит, где стоит дело и чего не хватает.',
    found: 'Создать кластер',
    look: 'Посмотреть кластеры',
    join: 'Вступить организацией',
    numbers: 'Сейчас на платформе',
    asOf: 'На {moment}. Определения и история — в статистике.',
    newest: 'Новые кластеры',
    none: 'Зарегистрированных кластеров пока нет: первый может быть вашим.',
  },
  {
    title: 'Thirty organisations, one project',
    lead: 'The city’s platform for inter-industry clusters: an organisation joins, gathers participants and partners, and applies; the register is checked by itself, a person decides, and everyone sees where things stand and what is missing.',
    found: 'Found a cluster',
    look: 'See the clusters',
    join: 'Join as an organisation',
    numbers: 'On the platform now',
    asOf: 'As of {moment}. Definitions and history are in the statistics.',
    newest: 'New clusters',
    none: 'No cluster is registered yet: the first one can be yours.',
  },
);

export const HomePage = () => {
  const t = useTexts(texts);
  const newest = useList('listPublicClusters', { status: 'active', limit: '6' });
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
      <section aria-labelledby="newest">
        <Title order={2} id="newest" mb="md">
          {t('newest')}
        </Title>
        <ProblemNote problem={newest.error} retry={() => void newest.refetch()} />
        {newest.isPending ? <Loading rows={2} height={150} /> : null}
        {newest.isSuccess && newest.items.length === 0 ? <Text>{t('none')}</Text> : null}
        <ul className="cards">
          {newest.items.map((cluster) => (
            <ClusterCard key={cluster.id} cluster={cluster} />
          ))}
        </ul>
      </section>
    </Stack>
  );
};

/** The figures that say most; each links to its definition. */
const Numbers = () => {
  const t = useTexts(texts);
  const say = useSay();
  const { formats } = useLanguage();
  const { data } = useRead('readStatistics', {});
  return (
    <section aria-labelledby="numbers">
      <Title order={2} id="numbers" mb="md">
        {t('numbers')}
      </Title>
      <dl className={classes.numbers}>
        {data?.figures.slice(0, 4).map(({ metric, title, value }) => (
          <div key={metric}>
            <dt>{say(title)}</dt>
            <dd className="nums">{value === null ? '—' : formats.number(value)}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed">
        {data === undefined ? ' ' : t('asOf', { moment: formats.moment(data.asOf) })}
      </Text>
    </section>
  );
};
