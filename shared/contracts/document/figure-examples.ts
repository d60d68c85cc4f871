import { figuresOf } from '../../domain/statistics/figures.ts';
import { dayPeriod } from '../../domain/statistics/periods.ts';
import { type ClusterRecord, noStatistics } from '../../domain/statistics/state.ts';
import { cluster, founder, submittedAt } from './example-facts.ts';

const active: ClusterRecord = {
  seq: 1,
  stage: 'active',
  industries: ['26'],
  members: [founder.id],
  decisions: [],
};
const clusters = new Map([[cluster.id, active]]);
const one = figuresOf({ ...noStatistics, clusters }, dayPeriod('2026-10-12'));
const before = figuresOf(noStatistics, dayPeriod('2026-10-12'));

export const current = { day: '2026-10-12', today: one, month: one };

export const correction = {
  metric: 'clusters',
  of: '2026-10-12',
  was: before.clusters,
  is: one.clusters,
  foundAt: submittedAt,
  events: 1,
} as const;

export const closed = { of: '2026-10-12', ...before.clusters, closedAt: submittedAt, corrections: [correction] };
