import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Env as DocumentsEnv } from '../../functions/documents/env.ts';
import { Env as MatchingEnv } from '../../functions/matching/env.ts';
import { Env as MemberEnv } from '../../functions/member-api/env.ts';
import { Env as OperatorEnv } from '../../functions/operator-api/env.ts';
import { Env as PrivacyEnv } from '../../functions/privacy/env.ts';
import { Env as FeedsEnv } from '../../functions/feeds/env.ts';
import { Env as PublicEnv } from '../../functions/public-api/env.ts';
import { Env as SearchEnv } from '../../functions/search/env.ts';
import { snapshotKeys } from '../../shared/contracts/files.ts';
import { ApiFunction } from '../constructs/api-function.ts';
import { DeadLetterDesk } from '../constructs/dead-letter-desk.ts';
import { HttpGateway } from '../constructs/http-gateway.ts';
import { memberServices } from '../constructs/member-services.ts';
import { SessionApi } from '../constructs/session-api.ts';
import { searchSettings, twoSnapshots } from '../search-settings.ts';
import type { Stage } from '../stages.ts';
import type { Data } from './data.ts';

export type ApiProps = { readonly stage: Stage; readonly data: Data };

/** What answers people at once: the gateway and one function for each audience. */
export class Api extends Stack {
  readonly gateway: HttpGateway;

  constructor(scope: Construct, id: string, { stage, data }: ApiProps) {
    super(scope, id, { env: { region: stage.region, account: stage.account } });
    const shared = {
      TABLE_NAME: data.main.table.tableName,
      ORIGIN_SECRET: data.secretValue('origin-secret'),
      CURSOR_KEY: data.secretValue('cursor-key'),
    };
    const calendarKey = data.secretValue('calendar-key');
    const publicApi = new ApiFunction(this, 'PublicApi', {
      stage,
      folder: 'public-api',
      env: PublicEnv,
      environment: {
        ...shared,
        UNSUBSCRIBE_KEY: data.secretValue('unsubscribe-key'),
      },
      tables: [
        // UpdateItem: the settings of people who unsubscribe; that a letter was opened, and how often.
        { table: data.main, actions: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], indexes: ['listing'] },
      ],
      impact: 'The public sees no clusters, and links to unsubscribe do not work.',
      runbook: '#public-api',
    });
    const feeds = new ApiFunction(this, 'Feeds', {
      stage,
      folder: 'feeds',
      env: FeedsEnv,
      environment: {
        TABLE_NAME: shared.TABLE_NAME,
        ORIGIN_SECRET: shared.ORIGIN_SECRET,
        PORTAL_URL: stage.portalUrl,
        CALENDAR_KEY: calendarKey,
      },
      tables: [{ table: data.main, actions: ['GetItem', 'BatchGetItem', 'Query'], indexes: ['listing'] }],
      impact: 'Calendar apps, feed readers and spreadsheets of others show what they read last.',
      runbook: '#feeds',
    });
    const memberApi = new ApiFunction(this, 'MemberApi', {
      stage,
      folder: 'member-api',
      env: MemberEnv,
      environment: {
        ...shared,
        PEOPLE_TABLE_NAME: data.people.table.tableName,
        PEOPLE_ENDPOINT: stage.peopleEndpoint,
        PORTAL_URL: stage.portalUrl,
      },
      tables: [
        {
          table: data.main,
          // ConditionCheckItem: a letter is used on what its organisation is.
          actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
          indexes: ['byOrganisation'],
        },
        { table: data.people, actions: ['GetItem', 'PutItem'] },
      ],
      impact: 'Representatives cannot join, invite, answer or submit.',
      runbook: '#member-api',
    });
    const services = memberServices(this, {
      stage,
      main: data.main,
      shared,
      calendarKey,
      webhookKey: data.secretValue('webhook-key'),
    });
    const operatorApi = new ApiFunction(this, 'OperatorApi', {
      stage,
      folder: 'operator-api',
      env: OperatorEnv,
      environment: shared,
      tables: [
        {
          table: data.main,
          // DeleteItem: an organisation that is excluded is not watched any more.
          actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
          indexes: ['listing', 'due'],
        },
      ],
      impact: 'Operators cannot see or decide applications while their clocks run.',
      runbook: '#operator-api',
    });
    const search = new ApiFunction(this, 'SearchApi', {
      stage,
      folder: 'search',
      env: SearchEnv,
      environment: { ...shared, FILES_BUCKET: data.files.bucket.bucketName, ...searchSettings(stage, data) },
      // For the gap finder, which shows nothing that the table does not say now.
      tables: [{ table: data.main, actions: ['Query', 'BatchGetItem'] }],
      files: snapshotKeys.map((prefix) => ({ bucket: data.files, actions: ['GetObject'], prefix })),
      disk: twoSnapshots,
      impact: 'Nobody finds organisations, clusters or projects by name.',
      runbook: '#search',
    });
    const documents = new ApiFunction(this, 'Documents', {
      stage,
      folder: 'documents',
      env: DocumentsEnv,
      environment: {
        TABLE_NAME: shared.TABLE_NAME,
        ORIGIN_SECRET: shared.ORIGIN_SECRET,
        PORTAL_URL: stage.portalUrl,
        FONT_FOLDER: 'node_modules/dejavu-fonts-ttf/ttf',
      },
      // Written is what an imported file invites, and the answer to it.
      tables: [{ table: data.main, actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] }],
      // Fonts are parsed for each document.
      memorySize: 1536,
      impact: 'Tables cannot be exported or imported, and letters cannot be printed.',
      runbook: '#documents',
    });
    const privacy = new ApiFunction(this, 'Privacy', {
      stage,
      folder: 'privacy',
      env: PrivacyEnv,
      environment: { ...shared, PEOPLE_TABLE_NAME: data.people.table.tableName, PEOPLE_ENDPOINT: stage.peopleEndpoint },
      tables: [
        {
          table: data.main,
          actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
          indexes: ['byOrganisation'],
        },
        { table: data.people, actions: ['GetItem', 'Query', 'PutItem'] },
      ],
      impact: 'People cannot see, take or erase their data; the law gives us days, not hours.',
      runbook: '#privacy',
    });
    const matching = new ApiFunction(this, 'Matching', {
      stage,
      folder: 'matching',
      env: MatchingEnv,
      environment: shared,
      tables: [
        {
          table: data.main,
          actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
          indexes: ['listing'],
        },
      ],
      impact: 'Projects cannot say what they need, and those who could give it are not found.',
      runbook: '#matching',
    });
    const session = new SessionApi(this, 'Session', {
      stage,
      identity: data.identity,
      originSecret: shared.ORIGIN_SECRET,
      sessionKey: data.secretValue('session-key'),
    });
    const deadLetters = new DeadLetterDesk(this, 'DeadLetters', {
      stage,
      main: data.main,
      originSecret: shared.ORIGIN_SECRET,
    });
    this.gateway = new HttpGateway(this, 'Gateway', {
      stage,
      identity: data.identity,
      functions: {
        public: publicApi.target,
        member: memberApi.target,
        operator: operatorApi.target,
        feeds: feeds.target,
        ...services,
        search: search.target,
        documents: documents.target,
        privacy: privacy.target,
        matching: matching.target,
        session: session.target,
        deadLetters: deadLetters.target,
      },
    });
  }
}
