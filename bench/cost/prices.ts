/**
 * Published list prices in dollars, without free tiers, discounts and taxes: eu-central-1 (Frankfurt), and Europe for
 * CloudFront (price class 100), as of November 2025. Sources: aws.amazon.com/<service>/pricing, for DynamoDB the
 * on-demand page after the reduction of November 2024. Look them up again before a budget is made of this.
 */
export const prices = {
  asOf: '2025-11',
  region: 'eu-central-1',
  million: 1_000_000,
  DynamoDB: { readUnit: 0.1525e-6, writeUnit: 0.7625e-6, gigabyteMonth: 0.306, backupGigabyteMonth: 0.2448 },
  /** Arm. */
  Lambda: { request: 0.2e-6, gigabyteSecond: 0.0000133334 },
  /** HTTP API. */
  'API Gateway': { request: 1.2e-6 },
  CloudFront: { request: 0.012e-4, gigabyte: 0.085 },
  SQS: { request: 0.4e-6 },
  S3: { get: 0.43e-6, put: 5.4e-6, gigabyteMonth: 0.0245 },
  SES: { letter: 0.1e-3 },
  CloudWatch: { logGigabyte: 0.63, logGigabyteMonth: 0.0324, alarmMonth: 0.1, dashboardMonth: 3 },
  'Secrets Manager': { secretMonth: 0.4 },
} as const;
