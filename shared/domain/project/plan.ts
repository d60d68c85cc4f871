import type { Stage } from './project.ts';
import { stageOf } from './stages.ts';

/** The plan in the order of its levels, each level once; where it stands now is part of it, and reached. */
export function planOf(trl: number, wanted: readonly Stage[], now: string, before: readonly Stage[] = []): Stage[] {
  const reached = new Map(before.map((stage) => [stage.trl, stage.reachedAt]));
  const byLevel = new Map(wanted.map((stage) => [stage.trl, stage]));
  if (!byLevel.has(trl)) byLevel.set(trl, { stage: stageOf(trl), trl });
  return [...byLevel.values()]
    .toSorted((one, other) => one.trl - other.trl)
    .map(({ reachedAt, ...stage }) => {
      const when = reached.get(stage.trl) ?? (stage.trl === trl ? now : undefined);
      return when === undefined || stage.trl > trl ? stage : { ...stage, reachedAt: when };
    });
}

/** A word and its level agree, and a stage does not end before it begins. */
export const isConsistent = ({ stage, trl, plannedFrom, plannedTo }: Omit<Stage, 'reachedAt'>): boolean =>
  stageOf(trl) === stage && (plannedFrom === undefined || plannedTo === undefined || plannedFrom <= plannedTo);
