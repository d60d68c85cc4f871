import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CorrectionRows } from './corrections.tsx';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';
import { type CurrentFigure, useFigureText } from './use-figure-text.ts';

const route = getRouteApi('/statistics/$metric/$day');

/** One figure of one day, for ever. */
export const DayPage = () => {
  const t = useTexts(statisticsTexts);
  const { metric, day } = route.useParams();
  const all = useRead('readStatistics', {});
  if (all.error !== null) return <PageProblem problem={all.error} retry={all.refetch} />;
  if (all.data === undefined) return <Loading rows={2} />;
  const figure = all.data.figures.find((one) => one.metric === metric);
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/statistics/$metric" params={{ metric }} {...props} />}>
        ← {t('current')}
      </Anchor>
      {figure === undefined ? (
        <>
          <PageHeading title={t('title')} />
          <EmptyState title={t('unknownTitle')} text={t('unknownText')} />
        </>
      ) : (
        <OfDay figure={figure} day={day} />
      )}
    </>
  );
};

const OfDay = ({ figure, day }: { readonly figure: CurrentFigure; readonly day: string }) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const text = useFigureText();
  const { formats } = useLanguage();
  const { metric } = figure;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const closed = useRead('readMetricOfDay', { metric, day }, { enabled: isDay });
  const title = t('ofDay', { title: say(figure.title), day: isDay ? formats.day(`${day}T12:00:00Z`) : day });
  const absent = !isDay || closed.error?.status === 404 || closed.error?.status === 400;
  return (
    <>
      <PageHeading title={title} lead={say(figure.definition)} />
      {absent ? (
        <EmptyState
          title={t('notYetTitle')}
          text={t('notYetText')}
          action={
            <Button renderRoot={(props) => <Link to="/statistics/$metric" params={{ metric }} {...props} />}>
              {t('current')}
            </Button>
          }
        />
      ) : (
        <ProblemNote problem={closed.error} retry={() => void closed.refetch()} />
      )}
      {closed.data === undefined ? null : (
        <Stack gap="md">
          <div>
            <span className={classes.big}>{text(closed.data.value, figure.unit)}</span>
            <Text c="dimmed">{t('closed', { moment: formats.moment(closed.data.closedAt) })}</Text>
          </div>
          {closed.data.corrections.length === 0 ? null : (
            <section aria-labelledby="corrections">
              <Title order={2} id="corrections" size="h3" mb="xs">
                {t('corrections')}
              </Title>
              <CorrectionRows corrections={closed.data.corrections} figures={[figure]} />
            </section>
          )}
          <Anchor href={`/api/public/statistics/${metric}/${day}`}>{t('json')}</Anchor>
        </Stack>
      )}
    </>
  );
};
