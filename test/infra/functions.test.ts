import { App, Duration, Stack } from 'aws-cdk-lib';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Env as CheckEnv } from '../../functions/check/env.ts';
import { Env as ClocksEnv } from '../../functions/clocks/env.ts';
import { Env as CommunityEnv } from '../../functions/community/env.ts';
import { Env as DeadLettersEnv } from '../../functions/dead-letters/env.ts';
import { Env as DirectoryEnv } from '../../functions/directory/env.ts';
import { Env as EraseEnv } from '../../functions/erase/env.ts';
import { Env as FiguresEnv } from '../../functions/figures/env.ts';
import { Env as InboxEnv } from '../../functions/inbox/env.ts';
import { Env as DocumentsEnv } from '../../functions/documents/env.ts';
import { Env as MailEventsEnv } from '../../functions/mail-events/env.ts';
import { Env as MailEnv } from '../../functions/mail/env.ts';
import { Env as MatchingEnv } from '../../functions/matching/env.ts';
import { Env as MemberEnv } from '../../functions/member-api/env.ts';
import { Env as NotifyEnv } from '../../functions/notify/env.ts';
import { Env as OpenDataEnv } from '../../functions/open-data/env.ts';
import { Env as OperatorEnv } from '../../functions/operator-api/env.ts';
import { Env as PagesEnv } from '../../functions/pages/env.ts';
import { Env as PrivacyEnv } from '../../functions/privacy/env.ts';
import { Env as ProjectionsEnv } from '../../functions/projections/env.ts';
import { Env as ProjectsEnv } from '../../functions/projects/env.ts';
import { Env as FeedsEnv } from '../../functions/feeds/env.ts';
import { Env as PublicEnv } from '../../functions/public-api/env.ts';
import { Env as RelayEnv } from '../../functions/relay/env.ts';
import { Env as SearchEnv } from '../../functions/search/env.ts';
import { Env as SessionEnv } from '../../functions/session/env.ts';
import { Env as SubscriptionsEnv } from '../../functions/subscriptions/env.ts';
import { Env as SweepEnv } from '../../functions/sweep/env.ts';
import { Env as VerifyEnv } from '../../functions/verify/env.ts';
import { Env as WatchEnv } from '../../functions/watch/env.ts';
import { Env as WebhookEnv } from '../../functions/webhook/env.ts';
import { ServiceFunction } from '../../infra/constructs/service-function.ts';
import { stages } from '../../infra/stages.ts';
import { Deployment } from './deployment.ts';

const environments = {
  'public-api': PublicEnv,
  feeds: FeedsEnv,
  'member-api': MemberEnv,
  'operator-api': OperatorEnv,
  community: CommunityEnv,
  projects: ProjectsEnv,
  inbox: InboxEnv,
  subscriptions: SubscriptionsEnv,
  pages: PagesEnv,
  documents: DocumentsEnv,
  privacy: PrivacyEnv,
  matching: MatchingEnv,
  session: SessionEnv,
  'dead-letters': DeadLettersEnv,
  relay: RelayEnv,
  check: CheckEnv,
  notify: NotifyEnv,
  mail: MailEnv,
  'mail-events': MailEventsEnv,
  projections: ProjectionsEnv,
  webhook: WebhookEnv,
  sweep: SweepEnv,
  clocks: ClocksEnv,
  watch: WatchEnv,
  search: SearchEnv,
  directory: DirectoryEnv,
  erase: EraseEnv,
  figures: FiguresEnv,
  'open-data': OpenDataEnv,
  verify: VerifyEnv,
};
const deployment = new Deployment('production');
const variablesOf = (folder: string) => {
  const { stack, Properties } = deployment.fn(folder);
  const { Variables } = z.object({ Variables: z.record(z.string(), z.json()) }).parse(Properties['Environment']);
  return z.record(z.string(), z.string()).parse(deployment.resolve(stack, Variables));
};

describe('every function', () => {
  it('is deployed: a folder with a handler is a function, and nothing else is (a worker was written and never ran)', () => {
    const root = new URL('../../functions/', import.meta.url);
    const folders = globSync('*/handler.ts', { cwd: root }).map((file) => file.split('/')[0]);
    expect(folders.toSorted()).toEqual(Object.keys(environments).toSorted());
    for (const folder of folders) expect(deployment.fn(folder ?? '').Properties['Handler']).toBe('index.handler');
  });

  it('imports no other function: what they share is in a folder that is not deployed (a change of one broke the other)', () => {
    const root = fileURLToPath(new URL('../../functions/', import.meta.url));
    const files = Object.keys(environments).flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }));
    expect(files.length).toBeGreaterThan(300);
    const strays = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].flatMap(([, from = '']) => {
        const [folder = ''] = join(dirname(file), from).split('/');
        const own = file.split('/')[0];
        // Pages are put together from what the routes for visitors answer, in one process (docs/adr/0026).
        const isPainted = own === 'pages' && folder === 'public-api';
        return folder in environments && folder !== own && !isPainted ? [`${file} ${from}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });

  it.each(Object.entries(environments))(
    '%s gets the variables that it declares and no other (a start failed for one forgotten)',
    (folder, env) => {
      const variables = variablesOf(folder);
      expect(Object.keys(variables).toSorted()).toEqual(Object.keys(env.shape).toSorted());
      expect(env.safeParse(variables).success).toBe(true);
    },
  );

  it('runs on Node 24 and ARM, traced, with logs as JSON in a group of its own that ends (logs were kept for ever, and paid for)', () => {
    for (const folder of Object.keys(environments)) {
      const { stack, Properties } = deployment.fn(folder);
      expect(Properties).toMatchObject({
        FunctionName: `innovation-clusters-production-${folder}`,
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const { LoggingConfig } = z.object({ LoggingConfig: z.object({ LogGroup: z.json() }) }).parse(Properties);
      const group = deployment.target(stack, LoggingConfig.LogGroup);
      expect(group.Properties).toMatchObject({
        LogGroupName: `/innovation-clusters/production/${folder}`,
        RetentionInDays: 90,
      });
    }
    for (const { Properties } of deployment.ofType('AWS::Logs::LogGroup'))
      expect(Properties['RetentionInDays']).toBeGreaterThan(0);
  });

  it.each(['search', 'directory'])('%s has room for two snapshots (a city of 350,000 filled the disk)', (folder) => {
    expect(deployment.fn(folder).Properties).toMatchObject({ EphemeralStorage: { Size: 2048 } });
  });

  it('holds no secret in its template, only where the secret is', () => {
    const secrets = Object.keys(environments).flatMap((folder) =>
      Object.entries(variablesOf(folder)).filter(([name]) => /SECRET|TOKEN|_KEY$/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(8);
    for (const [, value] of secrets)
      expect(value).toMatch(/^\{\{resolve:secretsmanager:arn:[^}]+:SecretString:::\}\}$/);
  });
});

it('the key from which secrets of subscribers are made is with those who show and use them alone', () => {
  const holders = Object.keys(environments).filter((folder) => 'WEBHOOK_KEY' in variablesOf(folder));
  expect(holders.toSorted()).toEqual(['subscriptions', 'webhook']);
});

describe('a stack that forgets something', () => {
  const make = () => {
    const scope = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Forgetful');
    return {
      scope,
      stage: stages.local,
      folder: 'clocks',
      tables: [],
      timeout: Duration.seconds(1),
      memorySize: 128,
    } as const;
  };

  it('does not compile without a variable, and does not synthesize either', () => {
    const { scope, ...props } = make();
    const rest = { ...props, env: ClocksEnv, impact: 'x', runbook: '#x' } as const;
    // @ts-expect-error TABLE_NAME is missing
    expect(() => new ServiceFunction(scope, 'A', { ...rest, environment: {} })).toThrow('TABLE_NAME');
  });

  it('does not compile without the impact of its alarm, or without its place in the runbook', () => {
    const { scope, ...props } = make();
    const environment = { TABLE_NAME: 'table' };
    // @ts-expect-error nobody said what people suffer
    expect(new ServiceFunction(scope, 'B', { ...props, env: ClocksEnv, environment, runbook: '#x' }).folder).toBe(
      'clocks',
    );
    // @ts-expect-error nobody said what to do
    expect(new ServiceFunction(scope, 'C', { ...props, env: ClocksEnv, environment, impact: 'x' }).folder).toBe(
      'clocks',
    );
  });
});
