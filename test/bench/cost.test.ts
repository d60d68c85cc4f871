import { expect, it } from 'vitest';
import { capacityTable } from '../../bench/cost/capacity.ts';
import { timesAMonth } from '../../bench/cost/deployed.ts';
import { billOf, hitShare, together, times, totalOf } from '../../bench/cost/model.ts';
import { sharesPlot } from '../../bench/cost/plot.ts';
import { prices } from '../../bench/cost/prices.ts';
import { assumed, invocation, viewsUse } from '../../bench/cost/uses.ts';

const deployed = { memoryOf: () => 1769, runs: [], queues: 0, alarms: 0, dashboards: 0, secrets: 0 };
const page = {
  what: 'a page',
  share: 100,
  documentBytes: 10_000,
  documentMs: 20,
  files: { count: 3, bytes: 90_000 },
  asks: 2,
  answerBytes: 4000,
  answerMs: 4,
  requests: 2,
  readUnits: 3,
};

it('a bill is what is used at its price, by service', () => {
  const bill = billOf({ readUnits: 1e6, writeUnits: 2e6, letters: 1000, alarms: 10 });
  expect(bill.DynamoDB).toBeCloseTo(0.1525 + 2 * 0.7625);
  expect(bill.SES).toBeCloseTo(0.1);
  expect(bill.CloudWatch).toBeCloseTo(1);
  expect(totalOf(bill)).toBeCloseTo(0.1525 + 2 * 0.7625 + 1.1);
});

it('uses add up, and so do their bills', () => {
  const one = { readUnits: 3, invocations: 1 };
  expect(together(one, times(one, 2))).toMatchObject({ readUnits: 9, invocations: 3, letters: 0 });
  expect(totalOf(billOf(times(one, 5)))).toBeCloseTo(5 * totalOf(billOf(one)));
});

it('half the memory is half the processor: twice the time, at the same price', () => {
  const price = { requests: 0, readUnits: 0, writeUnits: 0 };
  const [whole, half] = [1769, 884.5].map((memory) => invocation(memory, 10, price).gigabyteSeconds ?? 0);
  expect(half).toBeCloseTo(whole ?? Number.NaN);
  expect(invocation(1024, 0, { ...price, requests: 5 }).gigabyteSeconds).toBeCloseTo((5 * assumed.tableMs) / 1000);
});

it('what is kept at the edge is not asked of functions and tables, and still goes out', () => {
  const [none, all] = [viewsUse([page], deployed, 1000, 0), viewsUse([page], deployed, 1000, 1)];
  expect(all).toMatchObject({ readUnits: 0, invocations: 0, gatewayRequests: 0 });
  expect(all.edgeRequests).toBe(none.edgeRequests);
  // A quarter are documents with three files, the others ask twice.
  expect(none).toMatchObject({
    edgeRequests: 250 * 4 + 750 * 2,
    gatewayRequests: 1500,
    invocations: 1750,
    readUnits: 3000,
  });
  expect(none.edgeGigabytes).toBeCloseTo((250 * 100_000 + 750 * 4000) / 1e9);
});

it('more is found at the edge where more people come, and never everything', () => {
  const shares = [1e6, 1e7, 1e8].map((views) => hitShare(views, 1000, 60));
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  // One page, one view in each minute on average: half of them find it.
  expect(hitShare(30 * 1440, 1, 60)).toBeCloseTo(0.5);
});

it('schedules run as often as they say', () => {
  expect(timesAMonth('rate(1 minute)')).toBe(43_200);
  expect(timesAMonth('rate(15 minutes)')).toBe(2880);
  expect(() => timesAMonth('cron(0 0 * * ? *)')).toThrow('not known here');
});

it('units come from the table that the tests hold the code to', () => {
  const price = capacityTable();
  expect(price('submitCluster').writeUnits).toBeGreaterThan(0);
  expect(price('check: submission').requests).toBeGreaterThan(30);
  expect(() => price('nothing')).toThrow('says nothing of nothing');
});

it('a plot shows the share of every service', () => {
  const svg = sharesPlot([
    { label: 'half and half', bill: billOf({ letters: 1, alarms: prices.SES.letter / prices.CloudWatch.alarmMonth }) },
  ]);
  expect(svg).toContain('SES: 50.0 %');
  expect(svg).toContain('prefers-color-scheme:dark');
});
