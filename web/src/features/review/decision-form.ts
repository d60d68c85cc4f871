import * as z from 'zod/mini';
import type { InputOf } from '../../api/client.ts';
import type { Criterion, Finding } from './case-data.ts';

export const outcomes = ['register', 'return', 'reject'] as const;
export type Outcome = (typeof outcomes)[number];

const Form = z.object({
  outcome: z.optional(z.enum(outcomes)),
  text: z.string(),
  reasons: z.array(z.string()),
  reason: z.string(),
  overrides: z.record(z.string(), z.string()),
});
/** A decision while it is being written. */
export type DecisionForm = z.infer<typeof Form>;

export const emptyDecision: DecisionForm = { text: '', reasons: [], reason: '', overrides: {} };
export const readDecision = (stored: unknown): DecisionForm | undefined => Form.safeParse(stored).data;

/** Findings that somebody has to answer for when the cluster is registered. */
export const toAcknowledge = (findings: readonly Finding[]): readonly Criterion[] =>
  findings.filter(({ verdict }) => verdict !== 'pass').map(({ criterion }) => criterion);

export const isLongEnough = (text: string | undefined): boolean => (text ?? '').trim().length >= 3;

type Decision = InputOf<'decideCluster'>['decision'];

/** The decision as the API takes it, once nothing is missing. */
export const decisionOf = (form: DecisionForm, open: readonly Criterion[]): Decision | undefined => {
  const text = form.text.trim();
  if (form.outcome === 'register') {
    const overrides = open.map((criterion) => ({ criterion, reason: form.overrides[criterion]?.trim() ?? '' }));
    if (!overrides.every(({ reason }) => isLongEnough(reason)) || (text !== '' && !isLongEnough(text)))
      return undefined;
    return { outcome: 'register', ...(text === '' ? {} : { text }), overrides };
  }
  if (!isLongEnough(text)) return undefined;
  if (form.outcome === 'return')
    return form.reasons.length === 0 ? undefined : { outcome: 'return', reasons: form.reasons, text };
  return form.outcome === 'reject' && form.reason !== '' ? { outcome: 'reject', reason: form.reason, text } : undefined;
};
