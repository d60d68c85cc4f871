import { levelTexts } from '../../../../shared/domain/project/level-texts.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { projectDeskTexts } from './desk-texts.ts';

export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Level = (typeof levels)[number];

const stages = {
  1: 'idea',
  2: 'idea',
  3: 'research',
  4: 'research',
  5: 'prototype',
  6: 'prototype',
  7: 'pilot',
  8: 'pilot',
  9: 'production',
} as const;
export const stageOfLevel = (level: Level) => stages[level];

/** What a level means: `5 — узлы испытаны…`. */
export const useLevelWords = (): ((level: number) => string) => {
  const t = useTexts(projectDeskTexts);
  const say = useSay();
  return (level) => {
    const words = levelTexts[level - 1];
    return words === undefined ? String(level) : t('levelOption', { trl: level, words: say(words) });
  };
};
