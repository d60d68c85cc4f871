import * as z from 'zod';
import { ProjectStage } from '../cluster/cluster.ts';
import type { Bilingual } from '../cluster/submission.ts';
import { levelTexts } from './level-texts.ts';

/** Technology readiness level, 1 to 9 (GOST R 58048-2017 calls it УГТ). */
export const Trl = z.int().min(1).max(9).meta({ description: 'Technology readiness level, 1 to 9', example: 5 });
export type Trl = z.infer<typeof Trl>;
export type ProjectStage = z.infer<typeof ProjectStage>;

/** Which levels each stage word covers, first and last. */
export const levelsOf: Readonly<Record<ProjectStage, readonly [first: number, last: number]>> = {
  idea: [1, 2],
  research: [3, 4],
  prototype: [5, 6],
  pilot: [7, 8],
  production: [9, 9],
};

/** The word for a level; every level has exactly one. */
export function stageOf(trl: number): ProjectStage {
  const stage = ProjectStage.options.find((word) => trl >= levelsOf[word][0] && trl <= levelsOf[word][1]);
  if (stage === undefined) throw new RangeError('Levels are counted from 1 to 9');
  return stage;
}

const stageTexts: Readonly<Record<ProjectStage, Bilingual>> = {
  idea: { ru: 'идея', en: 'idea' },
  research: { ru: 'исследование', en: 'research' },
  prototype: { ru: 'прототип', en: 'prototype' },
  pilot: { ru: 'пилот', en: 'pilot' },
  production: { ru: 'производство', en: 'production' },
};

/** «прототип, УГТ 5: узлы испытаны …» */
export function levelText(trl: number): Bilingual {
  const words = levelTexts[trl - 1];
  const stage = stageTexts[stageOf(trl)];
  if (words === undefined) throw new RangeError('Levels are counted from 1 to 9');
  return { ru: `${stage.ru}, УГТ ${trl}: ${words.ru}`, en: `${stage.en}, TRL ${trl}: ${words.en}` };
}
