/** What is taken out of the policy, and what would have mattered, had it been, since `mattered` was emptied. */
export const removal = { removed: '', mattered: new Set<string>() };

type Side = readonly [name: string, ask: () => unknown];

/** `a || b` as JavaScript asks it, without one of its sides. */
function ask(isOr: boolean, sides: readonly Side[], without: string): unknown {
  let answer: unknown = !isOr;
  for (const [name, side] of sides) {
    if (name === without) continue;
    answer = side();
    if (Boolean(answer) === isOr) return answer;
  }
  return answer;
}

/** Whether it is answered differently, or not at all, without this side. */
function mattersIn(isOr: boolean, sides: readonly Side[], name: string, answer: unknown): boolean {
  try {
    return Boolean(ask(isOr, sides, name)) !== Boolean(answer);
  } catch {
    return true;
  }
}

/** Called by the code of the product as `vitest.config.ts` changes it for these tests: see `removable.ts`. */
Object.assign(globalThis, {
  __check: (name: string, passes: boolean, condition: unknown): unknown => {
    if (name === removal.removed) return passes;
    if (Boolean(condition) !== passes) removal.mattered.add(name);
    return condition;
  },
  __sides: (isOr: boolean, sides: readonly Side[]): unknown => {
    const answer = ask(isOr, sides, removal.removed);
    if (removal.removed === '')
      for (const [name] of sides) if (mattersIn(isOr, sides, name, answer)) removal.mattered.add(name);
    return answer;
  },
});
