import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Corrections } from './corrections.tsx';
import { History } from './history.tsx';
import { IndustryBars } from './industry-bars.tsx';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';
import { TileMap } from './tile-map.tsx';
import { type CurrentFigure, useFigureText } from './use-figure-text.ts';

/** All figures, and what says most of them at a glance. */
export const StatisticsPage = () => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { data, error, refetch } = useRead('readStatistics', {});
  const organisations = data?.figures.find(({ metric }) => metric === 'organisations');
  const inClusters = data?.figures.find(({ metric }) => metric === 'organisations-in-clusters');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ProblemNote problem={error} retry={() => void refetch()} />
      {data === undefined && error === null ? <Loading rows={4} height={130} /> : null}
      {data === undefined ? null : (
        <Stack gap="xl">
          <section aria-labelledby="figures">
            <Title order={2} id="figures" size="h3" mb={4}>
              {t('figures')}
            </Title>
            <Text c="dimmed" mb="md">
              {t('asOf', { moment: formats.moment(data.asOf) })}
            </Text>
            <ul className={classes.figures}>
              {data.figures.map((figure) => (
                <FigureCard key={figure.metric} figure={figure} />
              ))}
            </ul>
            <Group mt="md" gap="lg">
              <Anchor href="/api/public/statistics/current.csv">{t('allCsv')}</Anchor>
              <Anchor href="/api/public/statistics">{t('allJson')}</Anchor>
            </Group>
          </section>
          {organisations === undefined ? null : (
            <>
              <section aria-labelledby="regions">
                <Title order={2} id="regions" size="h3" mb="xs">
                  {t('regionsOf', { title: say(organisations.title) })}
                </Title>
                <TileMap
                  byRegion={organisations.byRegion}
                  label={t('regionsOf', { title: say(organisations.title) })}
                />
              </section>
              <section aria-labelledby="history">
                <Title order={2} id="history" size="h3" mb="sm">
                  {say(organisations.title)}: {t('byMonth').toLowerCase()}
                </Title>
                <History figure={organisations} name={say(organisations.title)} by="month" day={data.day} />
              </section>
            </>
          )}
          {inClusters === undefined ? null : (
            <section aria-labelledby="industries">
              <Title order={2} id="industries" size="h3" mb="sm">
                {t('industriesOf', { title: say(inClusters.title) })}
              </Title>
              <IndustryBars byIndustry={inClusters.byIndustry} />
            </section>
          )}
          <section aria-labelledby="corrections">
            <Title order={2} id="corrections" size="h3" mb="xs">
              {t('corrections')}
            </Title>
            <Corrections figures={data.figures} />
          </section>
        </Stack>
      )}
    </>
  );
};

const FigureCard = ({ figure }: { readonly figure: CurrentFigure }) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const text = useFigureText();
  const title = say(figure.title);
  return (
    <li className={classes.figure}>
      <Text fw={600}>{title}</Text>
      <span className={classes.value}>{text(figure.value, figure.unit)}</span>
      <Text size="sm" c="dimmed" style={{ flex: 1 }}>
        {say(figure.definition)}
      </Text>
      <Anchor
        aria-label={t('aboutOf', { title })}
        renderRoot={(props) => <Link to="/statistics/$metric" params={{ metric: figure.metric }} {...props} />}
      >
        {t('about')}
      </Anchor>
    </li>
  );
};
