import { Stack, Text } from '@mantine/core';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { statisticsTexts } from './statistics-texts.ts';
import { type CurrentFigure, useFigureText, usePeriodText } from './use-figure-text.ts';

type Correction = ItemOf<'listCorrections'>;

/** Every correction of what was published. */
export const Corrections = ({ figures }: { readonly figures: readonly CurrentFigure[] }) => {
  const t = useTexts(statisticsTexts);
  const list = useList('listCorrections', { limit: '20' });
  return (
    <Stack gap="xs">
      <Text c="dimmed" maw="46rem">
        {t('correctionsText')}
      </Text>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isSuccess && list.items.length === 0 ? <Text>{t('correctionsNone')}</Text> : null}
      <CorrectionRows corrections={list.items} figures={figures} />
      <MoreButton list={list} />
    </Stack>
  );
};

export const CorrectionRows = (props: {
  readonly corrections: readonly Correction[];
  readonly figures: readonly CurrentFigure[];
}) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const text = useFigureText();
  const period = usePeriodText();
  const { formats } = useLanguage();
  return (
    <ul className="rows">
      {props.corrections.map(({ metric, of, was, is, foundAt }) => {
        const figure = props.figures.find((one) => one.metric === metric);
        const unit = figure?.unit ?? 'count';
        return (
          <li key={`${metric}${of}${foundAt}`} className="nums">
            {t('correction', {
              title: figure === undefined ? metric : say(figure.title),
              of: period(of),
              was: text(was.value, unit),
              is: text(is.value, unit),
            })}{' '}
            <Text component="span" size="sm" c="dimmed">
              {t('found', { day: formats.shortDay(foundAt) })}
            </Text>
          </li>
        );
      })}
    </ul>
  );
};
