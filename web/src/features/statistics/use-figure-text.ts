import type { OutputOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { statisticsTexts } from './statistics-texts.ts';

export type CurrentFigure = OutputOf<'readStatistics'>['figures'][number];

/** A value with its unit, as words. */
export const useFigureText = () => {
  const t = useTexts(statisticsTexts);
  const { formats } = useLanguage();
  return (value: number | null, unit: CurrentFigure['unit']): string =>
    value === null ? t('none') : unit === 'days' ? t('days', { count: value }) : formats.number(value);
};

/** `2026-11` → `нояб. 2026 г.`, `2026-11-22` → `22.11.2026`. */
export const usePeriodText = () => {
  const { formats } = useLanguage();
  return (of: string): string =>
    of.length === 7 ? formats.month(`${of}-15T12:00:00Z`) : formats.shortDay(`${of}T12:00:00Z`);
};
