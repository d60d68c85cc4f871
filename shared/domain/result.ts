/** Either what was decided, or why not. A refusal is a value: the compiler makes the caller look at it. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = <const Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <const Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
