import { Duration } from 'aws-cdk-lib';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Env } from '../../functions/pages/env.ts';
import type { Data } from '../stacks/data.ts';
import type { Stage } from '../stages.ts';
import { compiledPortal } from '../site/painted-pages.ts';
import { ServiceFunction } from './service-function.ts';

export type AskedPagesProps = { readonly stage: Stage; readonly data: Data };

/** Paths of public pages that are painted when they are asked for; `?*` leaves `/clusters/` to the bucket. */
export const askedPaths = ['clusters/?*', 'organisations/?*', 'projects/?*', 'statistics', 'statistics/?*'] as const;

/**
 * Public pages with what they show. In the stack of the portal's files, whose names it writes into pages, and behind
 * the distribution alone, which signs what it asks: the gateway, which counts calls, is for the API.
 */
export class AskedPages extends Construct {
  readonly origin: IOrigin;

  constructor(scope: Construct, id: string, { stage, data }: AskedPagesProps) {
    super(scope, id);
    const { fn } = new ServiceFunction(this, 'Function', {
      stage,
      folder: 'pages',
      env: Env,
      environment: {
        TABLE_NAME: data.main.table.tableName,
        CURSOR_KEY: data.secretValue('cursor-key'),
        PORTAL_URL: stage.portalUrl,
        PORTAL_FOLDER: compiledPortal,
      },
      tables: [{ table: data.main, actions: ['GetItem', 'Query'], indexes: ['listing'] }],
      timeout: Duration.seconds(29),
      // Putting a page together is work for the processor, which comes with the memory.
      memorySize: 1769,
      impact: 'Pages of clusters, organisations and projects and of figures do not open from outside.',
      runbook: '#pages',
    });
    this.origin = FunctionUrlOrigin.withOriginAccessControl(
      fn.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM }),
    );
  }
}
