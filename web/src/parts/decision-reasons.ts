import { programmeOf, programmes } from '../../../shared/programme/programmes.ts';
import type { Bilingual } from '../language/language.tsx';

type Version = { readonly id: string; readonly version: number };

const catalogueOf = ({ id, version }: Version) =>
  programmes.some((known) => known.id === id && known.version === version) ? programmeOf(id, version).reasons : {};

/** Reasons of the programme's catalogue for one outcome, as the operator chooses them. */
export const reasonsFor = (
  programme: Version,
  outcome: 'return' | 'reject',
): readonly { readonly code: string; readonly text: Bilingual }[] =>
  Object.entries(catalogueOf(programme))
    .filter(([, reason]) => reason.for === outcome || reason.for === 'both')
    .map(([code, { text }]) => ({ code, text }));

/** Words of a code; one that this build does not know stands for itself. */
export const reasonText = (programme: Version, code: string): Bilingual =>
  catalogueOf(programme)[code]?.text ?? { ru: code, en: code };
