import { Anchor, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { EmbedCode } from './embed-code.tsx';
import { History } from './history.tsx';
import { IndustryBars } from './industry-bars.tsx';
import { KindBars } from './kind-bars.tsx';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';
import { TileMap } from './tile-map.tsx';
import { useFigureText } from './use-figure-text.ts';

const route = getRouteApi('/statistics/$metric');

/** One figure: what it means, how it went, what it is made of, and how to take it along. */
export const MetricPage = () => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const text = useFigureText();
  const { formats } = useLanguage();
  const { metric } = route.useParams();
  const { by = 'month' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useRead('readStatistics', {});
  if (error !== null) return <PageProblem problem={error} retry={refetch} />;
  if (data === undefined) return <Loading rows={3} height={150} />;
  const figure = data.figures.find((one) => one.metric === metric);
  const back = (
    <Anchor size="sm" renderRoot={(props) => <Link to="/statistics" {...props} />}>
      ← {t('all')}
    </Anchor>
  );
  if (figure === undefined)
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('unknownTitle')} text={t('unknownText')} action={back} />
      </>
    );
  const title = say(figure.title);
  return (
    <>
      {back}
      <PageHeading title={title} lead={say(figure.definition)} />
      <Stack gap="xl">
        <div>
          <span className={classes.big}>{text(figure.value, figure.unit)}</span>
          <Text c="dimmed">{t('asOf', { moment: formats.moment(data.asOf) })}</Text>
        </div>
        <section aria-labelledby="history">
          <Group justify="space-between" mb="sm">
            <Title order={2} id="history" size="h3">
              {t('history')}
            </Title>
            <SegmentedControl
              size="xs"
              aria-label={t('step')}
              value={by}
              onChange={(next) => void navigate({ search: { by: next }, replace: true })}
              data={[
                { value: 'month' as const, label: t('byMonth') },
                { value: 'day' as const, label: t('byDay') },
              ]}
            />
          </Group>
          <History figure={figure} name={title} by={by} day={data.day} />
        </section>
        {Object.keys(figure.byRegion).length === 0 ? null : (
          <section aria-labelledby="regions">
            <Title order={2} id="regions" size="h3" mb="xs">
              {t('regions')}
            </Title>
            <TileMap byRegion={figure.byRegion} label={t('regionsOf', { title })} />
          </section>
        )}
        {Object.keys(figure.byIndustry).length === 0 ? null : (
          <section aria-labelledby="industries">
            <Title order={2} id="industries" size="h3" mb="sm">
              {t('industries')}
            </Title>
            <IndustryBars byIndustry={figure.byIndustry} />
          </section>
        )}
        {figure.byKind === undefined || Object.keys(figure.byKind).length === 0 ? null : (
          <section aria-labelledby="kinds">
            <Title order={2} id="kinds" size="h3" mb="sm">
              {t('kinds')}
            </Title>
            <KindBars byKind={figure.byKind} />
          </section>
        )}
        <section aria-labelledby="downloads">
          <Title order={2} id="downloads" size="h3" mb="xs">
            {t('downloads')}
          </Title>
          <Group gap="lg">
            <Anchor href={`/api/public/statistics/${metric}/history.csv?by=${by}`}>{t('csv')}</Anchor>
            <Anchor href={`/api/public/statistics/${metric}?by=${by}`}>{t('json')}</Anchor>
            <Anchor
              renderRoot={(props) => (
                <Link to="/statistics/$metric/$day" params={{ metric, day: data.day }} {...props} />
              )}
            >
              {t('permalink')}
            </Anchor>
          </Group>
          <Text size="sm" c="dimmed">
            {t('permalinkText')}
          </Text>
        </section>
        <EmbedCode metric={metric} title={title} />
      </Stack>
    </>
  );
};
