import { innState, plainInn } from '../../parts/inn-words.ts';

export type TypedInn = {
  readonly inn: string;
  readonly state: 'good' | 'again' | Exclude<ReturnType<typeof innState>, 'good' | 'empty'>;
};

/** Numbers of a pasted list, in its order, each once good and from then on repeated. */
export const typedInns = (text: string): readonly TypedInn[] => {
  const seen = new Set<string>();
  return text
    .split(/[\s,;|]+/)
    .map(plainInn)
    .flatMap((inn): readonly TypedInn[] => {
      const state = innState(inn);
      if (state === 'empty') return [];
      if (state === 'good' && seen.has(inn)) return [{ inn, state: 'again' }];
      seen.add(inn);
      return [{ inn, state }];
    });
};
