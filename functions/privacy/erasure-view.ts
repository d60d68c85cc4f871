import type { Erasure } from '../../shared/domain/consent/erasure.ts';

/** How far it is, as the person sees it. */
export function erasureView(erasure: Erasure | undefined) {
  if (erasure === undefined) return { status: 'none' as const };
  const { requestedAt } = erasure;
  return erasure.status === 'done'
    ? { status: 'done' as const, requestedAt, doneAt: erasure.doneAt }
    : { status: 'erasing' as const, requestedAt };
}
