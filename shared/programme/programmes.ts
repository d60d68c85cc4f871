import { mic } from './mic.ts';
import { moscowDay } from './moscow-time.ts';
import type { Programme } from './programme.ts';

/**
 * Every version that this build knows, in force or not. A new one is a file beside `mic.ts` with its `validFrom`: what was
 * filed before that day is judged by the older one.
 */
export const programmes: readonly Programme[] = [mic];

/** A stored item or a setting names rules that this build does not have: our mistake, never the caller's. */
export class UnknownProgramme extends Error {
  readonly id: string;
  readonly wanted: string;
  constructor(id: string, wanted: string) {
    super(`Programme ${id} has no rules for ${wanted}`);
    this.name = 'UnknownProgramme';
    this.id = id;
    this.wanted = wanted;
  }
}

/** The rules that a submission filed now is judged by: the latest version whose first day has come in Moscow. */
export function programmeInForce(id: string, at: Date, known: readonly Programme[] = programmes): Programme {
  const day = moscowDay(at);
  const programme = known
    .filter((candidate) => candidate.id === id && candidate.validFrom <= day)
    .toSorted((a, b) => b.version - a.version)[0];
  if (programme === undefined) throw new UnknownProgramme(id, day);
  return programme;
}

/** The rules of exactly this version, in force or not: for submissions that were filed under it. */
export function programmeOf(id: string, version: number, known: readonly Programme[] = programmes): Programme {
  const programme = known.find((candidate) => candidate.id === id && candidate.version === version);
  if (programme === undefined) throw new UnknownProgramme(id, `version ${version}`);
  return programme;
}
