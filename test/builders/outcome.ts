import type { Refusal, RefusalKind } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Why it was refused; `accepted` if it was not. */
export const refusalOf = (result: Result<unknown, Refusal>): RefusalKind | 'accepted' =>
  result.ok ? 'accepted' : result.refusal.kind;

/** What was accepted. */
export function accepted<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.value;
}
