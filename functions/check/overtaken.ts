import type { RefusalKind } from '../../shared/domain/refusal.ts';

/** Somebody wrote between our read and our write: withdrew the application, or did the same check. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  readonly reason: RefusalKind;
  constructor(reason: RefusalKind) {
    super(reason);
    this.reason = reason;
  }
}
