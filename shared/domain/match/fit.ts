import * as z from 'zod';
import { sectionOf } from '../identifiers/okved.ts';
import type { Mandate, MandateTerms } from '../mandate/mandate.ts';
import { overlap, type RoubleRange } from '../need/money.ts';
import type { Need } from '../need/need.ts';

/** What is compared. */
export const Criterion = z.enum(['kind', 'stage', 'sum', 'instrument', 'industry', 'region']);
export type Criterion = z.infer<typeof Criterion>;

/** How well a need and a mandate suit each other, and why. */
export const Fit = z.strictObject({
  /** 0 to 100. */
  score: z.int().min(0).max(100),
  fits: z.array(Criterion),
  /** The mandate sets no limit here. */
  any: z.array(Criterion),
  misses: z.array(Criterion),
});
export type Fit = z.infer<typeof Fit>;

type Compared = Pick<Need, 'content' | 'trl' | 'industries' | 'region'>;
type Verdict = 'fits' | 'any' | 'misses' | undefined;

const weights: Readonly<Record<Criterion, number>> = {
  kind: 20,
  stage: 20,
  sum: 20,
  instrument: 15,
  industry: 15,
  region: 10,
};
/** What was asked for is worth more than what was left open. */
const worth = { fits: 1, any: 0.6, misses: 0 } as const;

const judge = (limited: boolean, within: () => boolean): Verdict => (!limited ? 'any' : within() ? 'fits' : 'misses');

const sumOf = ({ content }: Compared): RoubleRange | undefined =>
  content.kind === 'investment' ? content.sum : content.kind === 'city-order' ? content.volume : undefined;

/** `undefined`: it does not concern this kind of need. */
const verdicts: Readonly<Record<Criterion, (need: Compared, terms: MandateTerms) => Verdict>> = {
  kind: ({ content }, { kinds }) => judge(true, () => kinds.includes(content.kind)),
  stage: ({ trl }, { levels }) => judge(true, () => levels.from <= trl && trl <= levels.to),
  sum: (need, { ticket }) => {
    const sum = sumOf(need);
    return sum && judge(ticket !== undefined, () => ticket !== undefined && overlap(sum, ticket));
  },
  instrument: ({ content }, { instruments }) =>
    content.kind === 'investment'
      ? judge(instruments.length > 0, () => content.instruments.some((one) => instruments.includes(one)))
      : undefined,
  industry: ({ industries }, { classes, sections }) =>
    judge(classes.length + sections.length > 0, () =>
      industries.some((one) => classes.includes(one) || sections.includes(sectionOf(one) ?? '')),
    ),
  region: ({ region }, { regions }) => judge(regions.length > 0, () => regions.includes(region)),
};

/** The same for both sides: whoever asks, the pair has one score. */
export function fitOf(need: Compared, { terms }: Pick<Mandate, 'terms'>): Fit {
  const judged = Criterion.options.map((criterion) => ({ criterion, verdict: verdicts[criterion](need, terms) }));
  const all = (wanted: Verdict) => judged.filter(({ verdict }) => verdict === wanted).map(({ criterion }) => criterion);
  const [fits, any, misses] = [all('fits'), all('any'), all('misses')];
  const weigh = (criteria: readonly Criterion[]) => criteria.reduce((sum, one) => sum + weights[one], 0);
  const reached = weigh(fits) * worth.fits + weigh(any) * worth.any;
  return { score: Math.round((100 * reached) / weigh([...fits, ...any, ...misses])), fits, any, misses };
}

/** Kind and stage have to fit; of the rest one thing may be talked about. */
export const isFit = ({ misses }: Fit): boolean =>
  misses.length <= 1 && !misses.includes('kind') && !misses.includes('stage');

/** The best of them, in the same order however they come. */
export const best = <One extends { readonly id: string; readonly fit: Fit }>(
  all: readonly One[],
  most: number,
): One[] =>
  all
    .filter(({ fit }) => isFit(fit))
    .toSorted((one, other) => other.fit.score - one.fit.score || (one.id < other.id ? -1 : 1))
    .slice(0, most);
