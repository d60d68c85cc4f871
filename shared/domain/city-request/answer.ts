import { workingDaysBetween } from '../../programme/working-days.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result } from '../result.ts';
import { between, type CityRequestChange, next, owned, type Serving } from './change.ts';
import type { AnsweredRequest, CityOutcome, CityRequest } from './city-request.ts';

type Answering = Serving & {
  readonly outcome: CityOutcome;
  /** For everybody. */
  readonly summary: string;
  /** For the cluster alone. */
  readonly answer: string;
};

/** Whoever has taken it answers, late if need be. The outcome and its summary are public from then on. */
export function answerRequest(
  request: CityRequest,
  { outcome, summary, answer, ...serving }: Answering,
): Result<CityRequestChange<AnsweredRequest>, Refusal> {
  const found = owned(request, serving);
  if (!found.ok) return found;
  const { at } = serving;
  const answered = { outcome, summary, answer, answeredAt: at.toISOString() };
  const after = { ...found.value, ...answered, status: 'answered' } as const;
  const workingDays = workingDaysBetween(new Date(request.askedAt), at);
  const data = { ...between(request), outcome, workingDays };
  return accept(next(request, after, { type: 'city-request-answered', data }, serving));
}
