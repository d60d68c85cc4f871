/** Refusals that say who may, or when; others say what is missing. */
const kinds =
  'not-yours|forbidden|conflict-of-interest|wrong-status|not-found|claimed-by-another|not-claimed|not-a-department|no-capacity|not-admitted|already-member|already-invited|closed-to-requests|founder-stays|invitation-expired|not-in-cluster|lead-stays|reassignment-open|own-handover|too-late';
const refusal = new RegExp(`(?:return refuse|throw new Refused)(?:<\\w+>)?\\(\\{ kind: '(?:${kinds})'`, 'g');

/** A line of the policy in the code: `file:line condition`. */
export type Line = { readonly name: string; readonly from: number; readonly to: number };

/** Every `if (…)` that refuses somebody, or at this time. */
export function linesOf(code: string, file: string): readonly Line[] {
  return [...code.matchAll(refusal)].flatMap(({ index }) => {
    const place = conditionBefore(code, index);
    if (place === undefined) return [];
    const text = code.slice(place.from, place.to).replaceAll(/\s+/g, ' ');
    return [{ ...place, name: `${file}:${code.slice(0, place.from).split('\n').length} ${text}` }];
  });
}

/** The same code, in which each of them asks `__policy` whether it still stands. */
export function removable(code: string, file: string): string {
  let changed = code;
  for (const { name, from, to } of linesOf(code, file).toReversed())
    changed = `${changed.slice(0, from)}globalThis.__policy(${JSON.stringify(name)}, ${changed.slice(from, to)})${changed.slice(to)}`;
  return changed;
}

/** The condition of the `if` that ends before a place. */
function conditionBefore(code: string, end: number): { readonly from: number; readonly to: number } | undefined {
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
