import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { WhenSeen } from '../../parts/when-seen.tsx';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { statisticsTexts } from './statistics-texts.ts';
import { type CurrentFigure, useFigureText, usePeriodText } from './use-figure-text.ts';

const Chart = lazy(async () => ({ default: (await import('./history-chart.tsx')).HistoryChart }));

type Props = {
  readonly figure: CurrentFigure;
  readonly name: string;
  readonly by: 'day' | 'month';
  /** The day of the figure, `2026-11-22`. */
  readonly day: string;
  /** @default true */
  readonly withTable?: boolean;
};

/** A figure by month or day, with the period that is still open at its end. */
export const History = ({ figure, name, by, day, withTable = true }: Props) => {
  const t = useTexts(statisticsTexts);
  const period = usePeriodText();
  const text = useFigureText();
  const list = useList('readMetric', { metric: figure.metric, by, limit: '60' });
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton height={288} />;
  const closed = list.items.map(({ of, value, corrections }) => {
    // Published figures never change; the last correction counts.
    const last = corrections.at(-1)?.is.value;
    return { of, label: period(of), value: last === undefined ? value : last };
  });
  const open =
    by === 'day'
      ? { of: day, label: t('today'), value: figure.value }
      : { of: day.slice(0, 7), label: t('sofar'), value: figure.month.value };
  const points = [...closed.filter(({ of }) => of !== open.of).toReversed(), open];
  if (points.length === 1) return <Text c="dimmed">{t('firstMonth')}</Text>;
  return (
    <>
      <WhenSeen placeholder={<Skeleton height={288} />}>
        <Suspense fallback={<Skeleton height={288} />}>
          <Chart points={points} name={name} />
        </Suspense>
      </WhenSeen>
      {withTable ? (
        <details>
          <summary>{t('asTable')}</summary>
          <table className="plain-table" style={{ maxWidth: '30rem' }}>
            <thead>
              <tr>
                <th scope="col">{t('period')}</th>
                <th scope="col">{t('value')}</th>
              </tr>
            </thead>
            <tbody className="nums">
              {points.toReversed().map(({ of, label, value }) => (
                <tr key={of}>
                  <th scope="row">{label}</th>
                  <td>{text(value, figure.unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </>
  );
};
