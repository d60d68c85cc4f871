import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Deployment } from './deployment.ts';

const deployment = new Deployment('production');
const Window = z.object({
  Threshold: z.number(),
  Metrics: z.array(z.object({ MetricStat: z.object({ Period: z.number() }).optional() })),
});
const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  TreatMissingData: z.string(),
  ComparisonOperator: z.string(),
  Threshold: z.number(),
  Metrics: Window.shape.Metrics.optional(),
});
const alarms = deployment
  .ofType('AWS::CloudWatch::Alarm')
  .map(({ stack, Properties }) => Alarm.parse(deployment.resolve(stack, Properties)));
const Composite = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
  AlarmRule: z.string(),
});
const promises = deployment
  .ofType('AWS::CloudWatch::CompositeAlarm')
  .map(({ stack, Properties }) => Composite.parse(deployment.resolve(stack, Properties)));
/** Alarms that call somebody; windows of a promise are heard together. */
const calling = [...alarms.filter(({ AlarmDescription }) => !AlarmDescription.startsWith('Part of ')), ...promises];
const alarmNamed = (name: string) =>
  alarms.find(({ AlarmName }) => AlarmName === `innovation-clusters-production-${name}`);

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
const headings = [...runbook.matchAll(/^#{2,4} (.+)$/gm)].map(([, heading = '']) => anchor(heading));

describe('alarms', () => {
  it('say what people suffer, and link a heading of the runbook that exists (the link of the night led nowhere)', () => {
    expect(calling.length).toBeGreaterThan(30);
    for (const { AlarmDescription } of calling) {
      const [, impact = '', link = ''] = /^(.+[.!]) Runbook: docs\/runbook\.md#(\S+)$/.exec(AlarmDescription) ?? [];
      expect(impact.length).toBeGreaterThan(20);
      expect(headings).toContain(link);
    }
  });

  it('call somebody, and say when it is over', () => {
    const topic = 'arn:aws:sns:eu-central-1:111122223333:innovation-clusters-production-alarms';
    for (const { AlarmActions, OKActions, AlarmName } of calling)
      expect(
        [...AlarmActions, ...OKActions].map((arn) => z.string().parse(arn)),
        AlarmName,
      ).toEqual([topic, topic]);
    expect(deployment.ofType('AWS::SNS::Topic').map(({ Properties }) => Properties['TopicName'])).toEqual([
      'innovation-clusters-production-alarms',
    ]);
    expect(deployment.ofType('AWS::SNS::Subscription')).toHaveLength(1);
  });

  it('have names of their own', () => {
    expect(new Set(alarms.map(({ AlarmName }) => AlarmName)).size).toBe(alarms.length);
  });

  it('watch every function and every queue (dead letters lay for two weeks)', () => {
    const names = ['check', 'notify', 'mail', 'mail-events', 'projections', 'webhook'];
    for (const name of names) {
      expect(alarmNamed(`${name}-dead-letters`), name).toBeDefined();
      expect(alarmNamed(`${name}-queue-age`), name).toBeDefined();
    }
    for (const { Metadata } of deployment.ofType('AWS::Lambda::Function'))
      expect(alarmNamed(`${Metadata?.entry?.split('/')[1]}-errors`), Metadata?.entry).toBeDefined();
    expect(alarmNamed('relay-failures')).toBeDefined();
    expect(alarmNamed('relay-iterator-age')).toBeDefined();
  });

  it('take silence of a schedule for a failure, and of everything else for peace', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(silent.map(({ AlarmName }) => AlarmName).toSorted()).toEqual([
      'innovation-clusters-production-clocks-not-running',
      'innovation-clusters-production-directory-not-running',
      'innovation-clusters-production-erase-not-running',
      'innovation-clusters-production-figures-not-running',
      'innovation-clusters-production-open-data-not-running',
      'innovation-clusters-production-sweep-not-running',
      'innovation-clusters-production-verify-not-running',
      'innovation-clusters-production-watch-not-running',
    ]);
    for (const { ComparisonOperator } of silent) expect(ComparisonOperator).toBe('LessThanThreshold');
  });

  it('are all on the one dashboard', () => {
    const boards = deployment.ofType('AWS::CloudWatch::Dashboard');
    expect(boards).toHaveLength(1);
    const body = JSON.stringify(
      boards.map(({ stack, Properties }) => deployment.resolve(stack, Properties['DashboardBody'] ?? '')),
    );
    for (const { AlarmName } of calling) expect(body).toContain(`:alarm:${AlarmName}`);
  });
});

describe('a promise', () => {
  const window = (name: string) => Window.parse(alarms.find(({ AlarmName }) => AlarmName.endsWith(name)));
  it('calls when its allowance goes too fast, in a long and a short window at once (a blip at night woke somebody, a slow leak nobody)', () => {
    expect(promises).toHaveLength(12);
    for (const { AlarmName, AlarmRule } of promises) {
      expect(AlarmRule).toContain(`${AlarmName}-long`);
      expect(AlarmRule).toContain(`${AlarmName}-short`);
      expect(AlarmRule).toContain(' AND ');
    }
  });

  it.each([
    ['promise-of-answers-fast-long', 1.44, 3600],
    ['promise-of-answers-fast-short', 1.44, 300],
    ['promise-of-answers-steady-long', 0.6, 21_600],
    ['promise-of-answers-slow-long', 0.1, 86_400],
    ['promise-of-speed-steady-short', 30, 1800],
    ['promise-of-reports-fast-long', 14.4, 3600],
    ['promise-of-letters-fast-short', 72, 300],
  ])('%s is above %d percent over %d seconds', (name, threshold, seconds) => {
    const { Threshold, Metrics } = window(name);
    expect(Threshold).toBeCloseTo(threshold, 6);
    const periods = Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Period]));
    expect(new Set(periods)).toEqual(new Set([seconds]));
  });
});

describe('the runbook', () => {
  it('has no heading for an alarm that is gone', () => {
    const linked = new Set(calling.map(({ AlarmDescription }) => AlarmDescription.split('#')[1]));
    const [, body = ''] = runbook.split('\n## API\n');
    const sections = body.split('\n## Personal data')[0] ?? '';
    const stale = [...sections.matchAll(/^### (.+)$/gm)]
      .map(([, heading = '']) => anchor(heading))
      .filter((name) => !linked.has(name));
    expect(stale).toEqual([]);
  });

  it('links only to headings of its own', () => {
    for (const [, target] of runbook.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(target);
  });
});

describe('the budget', () => {
  it('warns before the month is spent (a loop cost a thousand)', () => {
    const [budget] = deployment.ofType('AWS::Budgets::Budget');
    expect(budget?.Properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 300, Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
      ],
    });
  });
});
