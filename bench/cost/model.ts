import { prices } from './prices.ts';

/** What something uses, in the units that are paid for; what is left out is none. */
export type Use = {
  readonly readUnits?: number;
  readonly writeUnits?: number;
  /** Of the table with its indexes, for a month; the table alone is kept once more for recovery to a moment. */
  readonly tableGigabytes?: number;
  readonly invocations?: number;
  readonly gigabyteSeconds?: number;
  readonly gatewayRequests?: number;
  readonly edgeRequests?: number;
  readonly edgeGigabytes?: number;
  readonly queueRequests?: number;
  readonly fileReads?: number;
  readonly fileWrites?: number;
  readonly fileGigabytes?: number;
  readonly letters?: number;
  readonly logGigabytes?: number;
  readonly alarms?: number;
  readonly dashboards?: number;
  readonly secrets?: number;
};
type Unit = keyof Use;
export type Service = Exclude<keyof typeof prices, 'asOf' | 'region' | 'million'>;
/** Dollars by service. */
export type Bill = Readonly<Record<Service, number>>;

/** Logs are kept for a month. */
const logs = prices.CloudWatch.logGigabyte + prices.CloudWatch.logGigabyteMonth;

const paid: Readonly<Record<Unit, readonly [Service, number]>> = {
  readUnits: ['DynamoDB', prices.DynamoDB.readUnit],
  writeUnits: ['DynamoDB', prices.DynamoDB.writeUnit],
  tableGigabytes: ['DynamoDB', prices.DynamoDB.gigabyteMonth + prices.DynamoDB.backupGigabyteMonth],
  invocations: ['Lambda', prices.Lambda.request],
  gigabyteSeconds: ['Lambda', prices.Lambda.gigabyteSecond],
  gatewayRequests: ['API Gateway', prices['API Gateway'].request],
  edgeRequests: ['CloudFront', prices.CloudFront.request],
  edgeGigabytes: ['CloudFront', prices.CloudFront.gigabyte],
  queueRequests: ['SQS', prices.SQS.request],
  fileReads: ['S3', prices.S3.get],
  fileWrites: ['S3', prices.S3.put],
  fileGigabytes: ['S3', prices.S3.gigabyteMonth],
  letters: ['SES', prices.SES.letter],
  logGigabytes: ['CloudWatch', logs],
  alarms: ['CloudWatch', prices.CloudWatch.alarmMonth],
  dashboards: ['CloudWatch', prices.CloudWatch.dashboardMonth],
  secrets: ['Secrets Manager', prices['Secrets Manager'].secretMonth],
};
const units = Object.keys(paid).filter((unit): unit is Unit => unit in paid);
export const services = [...new Set(Object.values(paid).map(([service]) => service))];

export const times = (use: Use, count: number): Use =>
  Object.fromEntries(units.flatMap((unit) => (use[unit] === undefined ? [] : [[unit, use[unit] * count]])));

export const together = (...uses: readonly Use[]): Use =>
  Object.fromEntries(units.map((unit) => [unit, uses.reduce((sum, use) => sum + (use[unit] ?? 0), 0)]));

export function billOf(use: Use): Bill {
  const bill: Record<Service, number> = {
    DynamoDB: 0,
    Lambda: 0,
    'API Gateway': 0,
    CloudFront: 0,
    SQS: 0,
    S3: 0,
    SES: 0,
    CloudWatch: 0,
    'Secrets Manager': 0,
  };
  for (const unit of units) {
    const [service, price] = paid[unit];
    bill[service] += (use[unit] ?? 0) * price;
  }
  return bill;
}

export const totalOf = (bill: Bill): number => services.reduce((sum, service) => sum + bill[service], 0);

/**
 * Which share of requests for pages finds an answer that is kept for `seconds`, where `perMonth` come at random for so
 * many pages, the nth of which is asked for a share of 1/n. A kept answer serves all that come until it is too old.
 */
export function hitShare(perMonth: number, pages: number, seconds: number): number {
  const month = 30 * 86_400;
  let weights = 0;
  for (let n = 1; n <= pages; n++) weights += 1 / n;
  let hits = 0;
  for (let n = 1; n <= pages; n++) {
    const share = 1 / n / weights;
    const within = (perMonth * share * seconds) / month;
    hits += (share * within) / (1 + within);
  }
  return hits;
}
