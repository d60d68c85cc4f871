import * as z from 'zod';
import { ProjectStage } from '../cluster/cluster.ts';
import type { Bilingual } from '../cluster/submission.ts';

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

/** What a level means, in plain words. */
export const levelTexts: readonly Bilingual[] = [
  { ru: 'сформулирована идея', en: 'the idea is stated' },
  { ru: 'описано, где и как её применить', en: 'it is described where and how to use it' },
  { ru: 'идея подтверждена расчётом или опытом', en: 'calculation or experiment supports the idea' },
  { ru: 'макет работает в лаборатории', en: 'a mock-up works in the laboratory' },
  { ru: 'узлы испытаны в условиях, близких к реальным', en: 'parts are tested in conditions close to real ones' },
  { ru: 'опытный образец испытан на стенде', en: 'a prototype is tested on a bench' },
  { ru: 'опытный образец работает у заказчика', en: 'a prototype works at a customer’s site' },
  { ru: 'изделие готово и прошло испытания', en: 'the product is complete and has passed its tests' },
  { ru: 'изделие выпускается и применяется', en: 'the product is made and in use' },
];

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
