/** Which line of the policy is taken out, and which of them refused somebody since `refused` was emptied. */
export const removal = { removed: '', refused: new Set<string>() };

/** Called by the code of the product as `vitest.config.ts` changes it for these tests: see `removable.ts`. */
Object.assign(globalThis, {
  __policy: (name: string, condition: unknown): unknown => {
    if (name === removal.removed) return false;
    if (condition) removal.refused.add(name);
    return condition;
  },
});
