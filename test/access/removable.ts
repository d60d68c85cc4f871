import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesIn, type Range, type Syntax, syntaxOf } from './syntax.ts';

/** Refusals that say who may, or when; others say what is missing. */
const kinds =
  'not-yours|forbidden|conflict-of-interest|wrong-status|not-found|claimed-by-another|not-claimed|not-a-department|no-capacity|not-admitted|already-member|already-invited|closed-to-requests|founder-stays|invitation-expired|not-in-cluster|lead-stays|reassignment-open|own-handover|too-late';
const told = `(?:<\\w+>)?\\(\\{ kind: '(?:${kinds})'`;
const refusal = new RegExp(`(?:return refuse|throw new Refused)${told}`, 'g');
const refuses = new RegExp(`^refuse${told}`);

/** Something of the policy in the code, by its name: `file:line condition`, `file:line one side « the whole`. */
export type Line = Range & { readonly name: string };
/** Whoever passes it hears no refusal: `passes` is what it says then. */
export type Check = Line & { readonly passes: boolean };
export type Sides = Range & { readonly isOr: boolean; readonly operands: readonly Line[] };
/** Every `if (…)` and `… ? … : …` that refuses somebody, or at this time, and the sides of every `||` and `&&` that it asks. */
export type Policy = { readonly checks: readonly Check[]; readonly sides: readonly Sides[] };

const files = [
  'shared/domain/**/*.ts',
  'functions/*-api/**/*.ts',
  'functions/{community,projects,inbox,subscriptions,feeds,matching,documents,runtime,search,privacy}/**/*.ts',
  // Who may ask for a webhook is told where it is loaded.
  'functions/store/webhook-store.ts',
];

/** A schema is none. */
const isOfRule = (name: string): boolean => /^[a-z]/.test(name);

/** The policy by file, with all that its checks ask in other places; what was loaded and how texts are read is no rule. */
export function readPolicyInCode(): ReadonlyMap<string, Policy> {
  const sources = new Map(globSync(files).map((file) => [file, sourceOf(readFileSync(file, 'utf8'), file)]));
  const asked = new Map<string, Range[]>([...sources.keys()].map((file) => [file, []]));
  const ask = (source: Source, range: Range): void => {
    const known = asked.get(source.file);
    if (known === undefined || known.some(({ from, to }) => from <= range.from && range.to <= to)) return;
    known.push(range);
    if (source.file.startsWith('functions/runtime/')) return;
    for (const name of namesIn(source.code.slice(range.from, range.to)).filter(isOfRule)) {
      for (const one of source.declarations) if (one.names.includes(name) && !one.waits) ask(source, one);
      const imported = source.imports.get(name);
      const other = imported && sources.get(join(dirname(source.file), imported.from));
      for (const one of other?.declarations ?? [])
        if (imported !== undefined && other !== undefined && one.names.includes(imported.name) && !one.waits)
          ask(other, one);
    }
  };
  for (const source of sources.values()) for (const check of source.checks) ask(source, check);
  return new Map(
    [...sources.values()].map((source) => {
      const ranges = asked.get(source.file) ?? [];
      const sides = source.sides.filter((one) => ranges.some(({ from, to }) => from <= one.from && one.to <= to));
      return [source.file, { checks: source.checks, sides }];
    }),
  );
}

type Source = Syntax & Policy & { readonly file: string; readonly code: string };

function sourceOf(code: string, file: string): Source {
  const syntax = syntaxOf(code);
  const line = (at: number): string => `${file}:${code.slice(0, at).split('\n').length}`;
  const words = ({ from, to }: Range): string => code.slice(from, to).trim().replaceAll(/\s+/g, ' ');
  const conditions = [...code.matchAll(refusal)].flatMap(({ index }) => {
    const place = conditionBefore(code, index);
    return place === undefined ? [] : [{ ...place, passes: false }];
  });
  const choices = syntax.choices
    .filter(({ yes, no }) => refuses.test(yes) || refuses.test(no))
    .map(({ test, no }) => ({ ...test, passes: refuses.test(no) }));
  const checks = [...conditions, ...choices].map((one) => ({ ...one, name: `${line(one.from)} ${words(one)}` }));
  const sides = syntax.chains
    // A side that waits cannot be asked by itself.
    .filter((chain) => !/\bawait\b/.test(words(chain)))
    .map(({ operands, ...chain }) => ({
      ...chain,
      operands: operands.map((one) => ({ ...one, name: `${line(chain.from)} ${words(one)} « ${words(chain)}` })),
    }));
  return { ...syntax, file, code, checks, sides };
}

/** The same code, in which each of them asks whether it still stands. */
export function removable(code: string, { checks, sides }: Policy): string {
  const wrapped = [
    ...checks.map(({ name, passes, from, to }) => ({
      from,
      to,
      open: `globalThis.__check(${JSON.stringify(name)}, ${passes}, `,
      close: ')',
    })),
    ...sides.map(({ isOr, from, to }) => ({ from, to, open: `globalThis.__sides(${isOr}, [`, close: '])' })),
    ...sides.flatMap(({ operands }) =>
      operands.map(({ name, from, to }) => ({ from, to, open: `[${JSON.stringify(name)}, () => (`, close: ')],' })),
    ),
  ];
  // Whoever is around another opens before it and closes after it.
  const opening = wrapped.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const closing = wrapped.toReversed().toSorted((one, other) => one.to - other.to || other.from - one.from);
  const edits = [
    ...closing.map(({ to, close }) => ({ at: to, text: close, instead: 0 })),
    ...sides.flatMap(({ operands }) => operands.slice(0, -1).map(({ to }) => ({ at: to, text: '', instead: 2 }))),
    ...opening.map(({ from, open }) => ({ at: from, text: open, instead: 0 })),
  ].toSorted((one, other) => one.at - other.at);
  let [changed, done] = ['', 0];
  for (const { at, text, instead } of edits) {
    changed += code.slice(done, at) + text;
    done = at + instead;
  }
  return changed + code.slice(done);
}

/** The condition of the `if` that ends before a place. */
function conditionBefore(code: string, end: number): Range | undefined {
  const before = code.slice(0, end).trimEnd();
  if (!before.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    if (before[index] === ')') depth++;
    if (before[index] !== '(' || --depth > 0) continue;
    return /\bif\s*$/.test(before.slice(0, index)) ? { from: index + 1, to: before.length - 1 } : undefined;
  }
  return undefined;
}
