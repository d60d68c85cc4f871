import type { Json } from '../template/template-schema.ts';

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** EventBridge's event patterns, which filters of event sources use, too. What it cannot judge it refuses aloud. */
export function matchesPattern(pattern: Json, event: Json | undefined): boolean {
  if (!isObject(pattern)) throw new Error(`not an event pattern: ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return listOf(wanted).some((alternative) => matchesPattern(alternative, event));
    const value = isObject(event) ? event[key] : undefined;
    if (!Array.isArray(wanted)) return matchesPattern(wanted, value);
    const values = Array.isArray(value) ? value : [value];
    return wanted.some((rule) =>
      existsRule(rule) === undefined
        ? values.some((one) => matchesRule(rule, one))
        : existsRule(rule) === isLeaf(value),
    );
  });
}

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);

/** `exists` looks at leaves only, as the service does. */
const isLeaf = (value: Json | undefined): boolean => value !== undefined && !isObject(value);

const existsRule = (rule: Json): boolean | undefined =>
  isObject(rule) && typeof rule['exists'] === 'boolean' ? rule['exists'] : undefined;

function matchesRule(rule: Json, value: Json | undefined): boolean {
  if (!isObject(rule)) return value === rule;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return false;
  const [kind, argument] = entry;
  switch (kind) {
    case 'prefix':
      return textRule(argument, value, (text, wanted) => text.startsWith(wanted));
    case 'suffix':
      return textRule(argument, value, (text, wanted) => text.endsWith(wanted));
    case 'equals-ignore-case':
      return textRule(argument, value, (text, wanted) => text.toLowerCase() === wanted.toLowerCase());
    case 'wildcard':
      return textRule(argument, value, (text, wanted) => wildcard(wanted).test(text));
    case 'anything-but':
      return value !== undefined && !listOf(argument).some((one) => matchesRule(one, value));
    case 'numeric':
      return typeof value === 'number' && inRange(listOf(argument), value);
    default:
      throw new Error(`the local platform does not know the pattern "${kind}"`);
  }
}

/** Prefixes and suffixes may themselves ask to ignore case. */
function textRule(argument: Json, value: Json | undefined, holds: (text: string, wanted: string) => boolean): boolean {
  if (typeof value !== 'string') return false;
  if (typeof argument === 'string') return holds(value, argument);
  const folded = isObject(argument) ? argument['equals-ignore-case'] : undefined;
  if (typeof folded !== 'string') throw new Error(`not a text to compare with: ${JSON.stringify(argument)}`);
  return holds(value.toLowerCase(), folded.toLowerCase());
}

const wildcard = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => RegExp.escape(part))
      .join('.*')}$`,
    's',
  );

const comparisons: Record<string, (value: number, limit: number) => boolean> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function inRange(rule: readonly Json[], value: number): boolean {
  for (let at = 0; at < rule.length; at += 2) {
    const sign = rule[at];
    const comparison = typeof sign === 'string' ? comparisons[sign] : undefined;
    if (comparison === undefined) throw new Error(`not a comparison: ${JSON.stringify(rule)}`);
    if (!comparison(value, Number(rule[at + 1]))) return false;
  }
  return true;
}
