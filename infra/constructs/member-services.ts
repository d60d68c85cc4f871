import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Env as CommunityEnv } from '../../functions/community/env.ts';
import { Env as InboxEnv } from '../../functions/inbox/env.ts';
import { Env as ProjectsEnv } from '../../functions/projects/env.ts';
import { Env as SubscriptionsEnv } from '../../functions/subscriptions/env.ts';
import type { Stage } from '../stages.ts';
import { ApiFunction } from './api-function.ts';
import type { DataTable, TableAction } from './data-table.ts';

export type MemberServicesProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  /** Of every function with a table and lists. */
  readonly shared: { readonly TABLE_NAME: string; readonly ORIGIN_SECRET: string; readonly CURSOR_KEY: string };
  readonly calendarKey: string;
  readonly webhookKey: string;
};

/** Whose token it is, what is asked about, and what changes. */
const readAndChange = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'] as const satisfies TableAction[];

/** What members do beside joining and filing, each in a function of its own: none loads at its start what the others do. */
export function memberServices(
  scope: Construct,
  { stage, main, shared, calendarKey, webhookKey }: MemberServicesProps,
): Readonly<Record<'community' | 'projects' | 'inbox' | 'subscriptions', IFunction>> {
  const community = new ApiFunction(scope, 'Community', {
    stage,
    folder: 'community',
    env: CommunityEnv,
    environment: { ...shared, CALENDAR_KEY: calendarKey },
    tables: [{ table: main, actions: readAndChange, indexes: ['listing'] }],
    impact: 'Members cannot read or write in discussions, nor plan events or come to them.',
    runbook: '#community',
  });
  const projects = new ApiFunction(scope, 'Projects', {
    stage,
    folder: 'projects',
    env: ProjectsEnv,
    environment: shared,
    tables: [
      {
        table: main,
        // ConditionCheckItem: whoever joins a project is still a member of its cluster.
        actions: [...readAndChange, 'ConditionCheckItem'],
        indexes: ['byOrganisation', 'listing'],
      },
    ],
    impact: 'Projects do not move on, and departments of the city cannot be asked or answer.',
    runbook: '#projects',
  });
  const inbox = new ApiFunction(scope, 'Inbox', {
    stage,
    folder: 'inbox',
    env: InboxEnv,
    environment: shared,
    tables: [{ table: main, actions: ['GetItem', 'Query', 'UpdateItem'] }],
    impact: 'People do not see in the portal what happened; letters still reach them.',
    runbook: '#inbox',
  });
  const subscriptions = new ApiFunction(scope, 'Subscriptions', {
    stage,
    folder: 'subscriptions',
    env: SubscriptionsEnv,
    environment: {
      ...shared,
      WEBHOOK_KEY: webhookKey,
      WEBHOOK_ALLOW_LOOPBACK: stage.webhooksToLoopback ? 'yes' : 'no',
    },
    tables: [{ table: main, actions: readAndChange }],
    impact: 'Nobody can subscribe to events or look after subscriptions; those that are there are served.',
    runbook: '#subscriptions',
  });
  return {
    community: community.target,
    projects: projects.target,
    inbox: inbox.target,
    subscriptions: subscriptions.target,
  };
}
