import { readFileSync } from 'node:fs';
import type { Audience } from '../../shared/contracts/endpoint.ts';
import { everybody, type Who } from './people.ts';
import type { Scene } from './scene.ts';

/** One line of `docs/access.md`: what some people hear of some routes in some states. */
export type Rule = {
  readonly kind: string;
  /** A route, or a way to call it: `startThread:announcement`. */
  readonly route: string;
  readonly audience: string;
  readonly who: ReadonlySet<string>;
  readonly cluster: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  /** `yes`, or the code of the refusal. */
  readonly answer: string;
  readonly line: number;
};

/** What is not there, for whoever asks. */
const nowhere = new Set(['absent', 'elsewhere', 'none', 'deleted']);

const operators: readonly Who[] = ['operator', 'operator-colleague', 'conflicted-operator'];

/** The tables of the document: words with what they stand for, and rules below the kind of thing that they are about. */
export function readPolicy(file: string): readonly Rule[] {
  const words = new Map<string, readonly string[]>();
  const rules: Rule[] = [];
  let kind = '';
  for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.startsWith('## ')) kind = text.slice(3).trim().toLowerCase();
    const cells = text.startsWith('|')
      ? text
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('`', ''))
      : [];
    const [first = '', second = '', who = '', cluster = '', thing = '', answer = ''] = cells;
    if (first === '' || first.startsWith('-') || first === 'Word' || first === 'Route') continue;
    const meaning = (cell: string): ReadonlySet<string> =>
      new Set(cell.split(/\s+/).flatMap((word) => words.get(word) ?? [word]));
    if (cells.length === 2) words.set(first, [...meaning(second)]);
    else
      for (const route of first.split(/\s+/))
        rules.push({
          kind,
          route,
          audience: second,
          who: meaning(who),
          cluster: meaning(cluster),
          thing: meaning(thing),
          answer,
          line: index + 1,
        });
  }
  return rules;
}

/** The first rule that fits decides. Where none does: whoever is named nowhere finds nothing, others come at a wrong time. */
export function expected(rules: readonly Rule[], audience: Audience, who: Who, scene: Scene): string {
  if (audience !== 'public' && who === 'nobody') return 'forbidden';
  if (audience === 'operator' && !operators.includes(who)) return 'forbidden';
  const names = (rule: Rule) =>
    rule.who.has(who) || rule.who.has('everyone') || (rule.who.has('self') && scene.self.includes(who));
  const fits = (states: ReadonlySet<string>, state: string) =>
    states.has(state) || (states.has('any') && !nowhere.has(state)) || states.has('');
  const own = rules.filter((rule) => names(rule));
  const rule = own.find(({ cluster, thing }) => fits(cluster, scene.cluster) && fits(thing, scene.thing));
  if (rule !== undefined) return rule.answer;
  const isThere = ![scene.cluster, scene.thing].some((state) => nowhere.has(state));
  return audience !== 'public' && isThere && own.length > 0 ? 'wrong-status' : 'not-found';
}

export const isWho = (word: string): boolean =>
  word === 'everyone' || word === 'self' || everybody.some((who) => who === word);
