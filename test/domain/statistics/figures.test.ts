import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../shared/domain/statistics/figures.ts';
import { dayPeriod, isOver, spanOf } from '../../../shared/domain/statistics/periods.ts';
import { type ClusterRecord, type MatchRecord, noStatistics } from '../../../shared/domain/statistics/state.ts';

const day = '2026-11-12';
const registered = (seconds: number) => ({ at: '2026-11-12T09:00:00.000Z', outcome: 'registered', seconds }) as const;
const cluster = (more: Partial<ClusterRecord> = {}): ClusterRecord => ({
  seq: 9,
  stage: 'active',
  industries: ['26', '72'],
  members: ['a', 'b'],
  decisions: [],
  ...more,
});
const organisations = new Map([
  ['a', { seq: 1, as: 'participant', region: '77', mainClass: '26' }],
  ['b', { seq: 1, as: 'partner', region: '16' }],
  ['c', { seq: 1, region: '50', mainClass: '10' }],
] as const);
/** Two of each of the first three clusters, and one more that was given up. */
const projects = new Map(
  [0, 0, 1, 1, 2, 2].map((n, index) => [`p${index}`, { seq: 1, clusterId: String(n), stopped: false }]),
).set('stopped', { seq: 9, clusterId: '0', stopped: true });
const figures = (...clusters: ClusterRecord[]) =>
  figuresOf(
    { ...noStatistics, organisations, clusters: new Map(clusters.map((one, n) => [String(n), one])), projects },
    dayPeriod(day),
  );

describe('the figures', () => {
  it('count an organisation in two clusters once, its memberships twice', () => {
    const found = figures(cluster(), cluster({ industries: ['72'], members: ['a'] }), cluster({ stage: 'suspended' }));
    expect(found.clusters).toEqual({ value: 2, byIndustry: { 26: 1, 72: 2 }, byRegion: {} });
    expect(found.memberships).toEqual({ value: 3, byIndustry: { 26: 2, 72: 3 }, byRegion: { 16: 1, 77: 2 } });
    expect(found['organisations-in-clusters']).toEqual({
      value: 2,
      byIndustry: { 26: 1, unknown: 1 },
      byRegion: { 16: 1, 77: 1 },
    });
    expect(found.projects).toEqual({ value: 4, byIndustry: { 26: 2, 72: 4 }, byRegion: {} });
    expect(found.organisations).toMatchObject({ value: 2, byRegion: { 16: 1, 77: 1 } });
    expect(found.regions.value).toBe(2);
  });

  it('tell which needs are open and which matches were made, by kind and by the industries of the cluster', () => {
    const need = (kind: string, open = true, clusterId = '0') => ({ seq: 1, clusterId, kind, open });
    const made = (at: string) => ({ seq: 4, made: { at, clusterId: '1', kind: 'investment' } });
    const found = figuresOf(
      {
        ...noStatistics,
        clusters: new Map([
          ['0', cluster()],
          ['1', cluster({ industries: ['72'] })],
        ]),
        needs: new Map([
          ['a', need('investment')],
          ['b', need('pilot-site', true, '1')],
          ['c', need('investment', false)],
        ]),
        matches: new Map<string, MatchRecord>([
          ['d', made('2026-11-12T09:00:00.000Z')],
          ['e', made('2026-11-10T09:00:00.000Z')],
          ['f', { seq: 1 }],
        ]),
      },
      dayPeriod(day),
    );
    expect(found['open-needs']).toEqual({
      value: 2,
      byIndustry: { 26: 1, 72: 2 },
      byRegion: {},
      byKind: { investment: 1, 'pilot-site': 1 },
    });
    expect(found.matches).toEqual({ value: 1, byIndustry: { 72: 1 }, byRegion: {}, byKind: { investment: 1 } });
  });

  it('tell the time to decision: the median in the middle, nine of ten within the other', () => {
    const times = Array.from({ length: 10 }, (_, n) => registered((n + 1) * 86_400));
    const found = figures(cluster({ decisions: times }));
    expect(found['decision-days-median'].value).toBe(5.5);
    expect(found['decision-days-p90'].value).toBe(9);
    expect(found.registrations.value).toBe(10);
    expect(figures(cluster())['decision-days-median'].value).toBeNull();
  });
});

describe('a day', () => {
  it('is a day in Moscow, and over a quarter of an hour after midnight there', () => {
    expect(spanOf(day)).toEqual({
      from: new Date('2026-11-11T21:00:00.000Z'),
      to: new Date('2026-11-12T21:00:00.000Z'),
    });
    expect(isOver(day, new Date('2026-11-12T21:14:59.000Z'))).toBe(false);
    expect(isOver(day, new Date('2026-11-12T21:15:01.000Z'))).toBe(true);
  });
});
