import { readFileSync } from 'node:fs';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { Api } from './stacks/api.ts';
import { Data } from './stacks/data.ts';
import { Operations } from './stacks/operations.ts';
import { Portal } from './stacks/portal.ts';
import { Workers } from './stacks/workers.ts';
import { type Stage, type StageName, stages } from './stages.ts';

export type MakeAppOptions = {
  /** A name of stages.ts, or settings derived from one (the local platform knows its ports only when it runs). */
  readonly stage: StageName | Stage;
  /** @default - a directory that CDK chooses */
  readonly outdir?: string;
  /** Without bundles the templates are the same, but for the names of the code, and made in a second. */
  readonly bundle: boolean;
  /** Checks the templates against AWS Solutions. */
  readonly nag: boolean;
  /** The built portal. @default - nothing is uploaded */
  readonly webDist?: string;
};

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/**
 * The one application, for the deployment, the tests and the local platform alike. The context of cdk.json is read
 * here because only the cdk command would hand it over: without it a test would see another template.
 */
export function makeApp({ stage: given, outdir, bundle, nag, webDist }: MakeAppOptions) {
  const stage: Stage = typeof given === 'string' ? stages[given] : given;
  const { context } = CdkJson.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')));
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    context: { ...context, ...(bundle ? {} : { 'aws:cdk:bundling-stacks': [] }) },
    analyticsReporting: false,
  });
  const id = (name: string) => `InnovationClusters-${stage.name}-${name}`;
  const data = new Data(app, id('Data'), { stage });
  const api = new Api(app, id('Api'), { stage, data });
  const workers = new Workers(app, id('Workers'), { stage, data });
  const portal = new Portal(app, id('Portal'), { stage, data, api, webDist });
  const operations = new Operations(app, id('Operations'), { stage, data, api, workers, portal });
  Tags.of(app).add('application', 'innovation-clusters');
  Tags.of(app).add('stage', stage.name);
  if (nag) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stacks: { data, api, workers, portal, operations } };
}
