import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Everything in which one deployment differs from another. No other file of infra asks for the name of a stage. */
export type Stage = {
  readonly name: string;
  readonly region: string;
  /** Without it the templates fit every account. */
  readonly account?: string;
  /** Where people open the portal; goes into letters and sign-in redirects. */
  readonly portalUrl: string;
  readonly domains?: Domains;
  readonly identity: ExternalIssuer | Cognito;
  readonly register: {
    readonly url: string;
    readonly requestsPerSecond: number;
    /** Questions in a day that the contract with the register allows; the watch spreads its own over the day. */
    readonly requestsPerDay: number;
  };
  readonly mail: {
    readonly from: string;
    /** The identity that may send: created here, or verified before by somebody else. */
    readonly identity: 'create' | 'existing';
    /** News of so many seconds about one cluster is one letter. */
    readonly windowSeconds: number;
  };
  /** Whether events may be sent to receivers on the same machine; anywhere else that is an attack. */
  readonly webhooksToLoopback: boolean;
  /** OpenSearch (over https) is for directories of far more than 350,000 organisations, and somebody else's to run. */
  readonly search: { readonly kind: 'snapshot' } | { readonly kind: 'opensearch'; readonly endpoint: string };
  /** A DynamoDB API in another country for the people table (152-FZ); empty: here. */
  readonly peopleEndpoint: string;
  /** Tables, users and secrets outlive their stack and refuse to be deleted. */
  readonly keepsData: boolean;
  /** New versions of the API get a tenth of the traffic for five minutes, and are taken back on an alarm. */
  readonly canary: boolean;
  readonly logRetention: RetentionDays;
  /** How often the sweeper and the clocks look. */
  readonly every: Duration;
  readonly alarmEmail?: string;
  readonly monthlyBudgetUsd?: number;
};

export type Domains = {
  readonly portal: string;
  /** In us-east-1, as CloudFront demands. */
  readonly portalCertificateArn: string;
  /** Only CloudFront calls it; the execute-api endpoint is closed when it exists. */
  readonly api: string;
  readonly apiCertificateArn: string;
};

type ExternalIssuer = {
  readonly kind: 'issuer';
  readonly issuer: string;
  readonly audience: string;
  /** What is asked for; some issuers give refresh tokens only for `offline_access`. @default openid profile email */
  readonly scope?: string;
};
type Cognito = { readonly kind: 'cognito'; readonly domainPrefix: string; readonly mfa: 'optional' | 'required' };

export type StageName = keyof typeof stages;

export const stages = {
  /** Never deployed: the local platform reads its templates and brings its own addresses. */
  local: {
    name: 'local',
    region: 'eu-central-1',
    account: '000000000000',
    portalUrl: 'http://127.0.0.1:4200',
    identity: { kind: 'issuer', issuer: 'http://127.0.0.1:4202', audience: 'portal' },
    register: { url: 'http://127.0.0.1:4203', requestsPerSecond: 20, requestsPerDay: 10_000 },
    mail: { from: 'clusters@clusters.example', identity: 'create', windowSeconds: 2 },
    webhooksToLoopback: true,
    search: { kind: 'snapshot' },
    peopleEndpoint: '',
    keepsData: false,
    canary: false,
    logRetention: RetentionDays.ONE_WEEK,
    every: Duration.minutes(1),
  },
  dev: {
    name: 'dev',
    region: 'eu-central-1',
    portalUrl: 'https://dev.clusters.example',
    identity: { kind: 'cognito', domainPrefix: 'innovation-clusters-dev', mfa: 'optional' },
    register: {
      url: 'https://suggestions.dadata.ru/suggestions/api/4_1/rs',
      requestsPerSecond: 5,
      requestsPerDay: 10_000,
    },
    mail: { from: 'clusters@dev.clusters.example', identity: 'create', windowSeconds: 120 },
    webhooksToLoopback: false,
    search: { kind: 'snapshot' },
    peopleEndpoint: '',
    keepsData: false,
    canary: true,
    logRetention: RetentionDays.ONE_MONTH,
    every: Duration.minutes(1),
    monthlyBudgetUsd: 50,
  },
  production: {
    name: 'production',
    region: 'eu-central-1',
    portalUrl: 'https://clusters.example',
    domains: {
      portal: 'clusters.example',
      portalCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000001',
      api: 'api.clusters.example',
      apiCertificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000002',
    },
    identity: { kind: 'cognito', domainPrefix: 'innovation-clusters', mfa: 'required' },
    register: {
      url: 'https://suggestions.dadata.ru/suggestions/api/4_1/rs',
      requestsPerSecond: 20,
      requestsPerDay: 10_000,
    },
    mail: { from: 'clusters@clusters.example', identity: 'create', windowSeconds: 120 },
    webhooksToLoopback: false,
    search: { kind: 'snapshot' },
    peopleEndpoint: '',
    keepsData: true,
    canary: true,
    logRetention: RetentionDays.THREE_MONTHS,
    every: Duration.minutes(1),
    alarmEmail: 'duty@clusters.example',
    monthlyBudgetUsd: 300,
  },
} as const satisfies Record<string, Stage>;

export const isStageName = (name: string): name is StageName => Object.hasOwn(stages, name);

/** Physical names, only where an operator types them or another stack must know them beforehand. */
export const nameOf = (stage: Stage, what: string): string => `innovation-clusters-${stage.name}-${what}`;

/** What is still the example's in this stage's settings. A deployment refuses until it is somebody's own. */
export const placeholders = (stage: Stage): readonly string[] =>
  [stage.portalUrl, stage.mail.from, stage.alarmEmail ?? '', ...Object.values(stage.domains ?? {})].filter((value) =>
    /\.example$|:111122223333:/.test(value),
  );
