import { Anchor, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { History } from './history.tsx';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';
import { useFigureText } from './use-figure-text.ts';

const route = getRouteApi('/embed/statistics/$metric');

/** One figure for a frame on another site: value, definition, date, and the way to the rest; with `by` its history. */
export const EmbedPage = () => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const text = useFigureText();
  const { formats } = useLanguage();
  const { metric } = route.useParams();
  const { by } = route.useSearch();
  const { data, error, refetch } = useRead('readStatistics', {});
  const figure = data?.figures.find((one) => one.metric === metric);
  const title = figure === undefined ? t('title') : say(figure.title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={classes.embed}>
      <Title order={1} size="h4">
        {title}
      </Title>
      <ProblemNote problem={error} retry={() => void refetch()} />
      {data === undefined && error === null ? <Loading rows={1} height={120} /> : null}
      {data !== undefined && figure === undefined ? <Text>{t('unknownTitle')}</Text> : null}
      {data === undefined || figure === undefined ? null : (
        <>
          <div className={classes.value}>{text(figure.value, figure.unit)}</div>
          <Text size="sm">{say(figure.definition)}</Text>
          {by === undefined ? null : <History figure={figure} name={title} by={by} day={data.day} withTable={false} />}
          <Text size="sm" c="dimmed" mt={6}>
            {t('asOf', { moment: formats.moment(data.asOf) })} ·{' '}
            <Anchor inherit underline="always" href={`/statistics/${metric}`} target="_blank" rel="noopener">
              {t('source')}
            </Anchor>
          </Text>
        </>
      )}
    </main>
  );
};
