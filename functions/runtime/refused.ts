import type * as z from 'zod';
import type { RequestProblem } from '../../shared/contracts/problems.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';

/** The domain said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** The request did not match its contract: the caller's mistake, never ours. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly code: RequestProblem;
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(code: RequestProblem, issues: readonly z.core.$ZodIssue[] = []) {
    super(code);
    this.code = code;
    this.issues = issues;
  }
}

export function orRefuse<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
