import * as z from 'zod';
import type { Json } from '../template/template-schema.ts';

const Report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/**
 * Which items of a batch did the function report as failed? Nothing said: none. An answer that is not a report, or
 * names an item that was not in the batch: all of them, as Lambda has it.
 */
export function failedItems(answer: Json, ids: readonly string[]): ReadonlySet<string> {
  if (answer === null || answer === '') return new Set();
  const report = Report.safeParse(answer);
  if (!report.success) return new Set(ids);
  const failed = new Set((report.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return [...failed].every((id) => ids.includes(id)) ? failed : new Set(ids);
}
