import type { S3Client } from '@aws-sdk/client-s3';
import type { Application } from '../template/application.ts';
import type { Json } from '../template/template-schema.ts';
import { type Front, startFront } from './front.ts';
import { Gateway } from './gateway.ts';
import { functionAnswer } from './function-answer.ts';
import { gatewayAnswer } from './http-answer.ts';
import { staticAnswer } from './static-files.ts';
import { storedAnswer } from './stored-files.ts';

export type EdgeSettings = {
  readonly port: number;
  readonly application: Application;
  readonly account: string;
  readonly region: string;
  /** The folder with the portal's files, which stands for the bucket of the default behaviour. */
  readonly site: string;
  /** The other buckets that the distribution serves. */
  readonly files: S3Client;
  readonly invoke: (functionArn: string, event: Json) => Promise<Json>;
  readonly log: (text: string) => void;
};

/** The distribution with its origins: the gateway, functions with an address of their own, and the portal's files. */
export function startEdge(settings: EdgeSettings): Promise<Front> {
  const { port, application, account, region, site, files, invoke, log } = settings;
  const gateway = application.api && new Gateway({ api: application.api, account, region, invoke, log });
  // Where no distribution says the secret, the functions themselves do: it is the same one.
  const secret = application.functions
    .map(({ environment }) => environment['ORIGIN_SECRET'])
    .find((value) => value !== undefined);
  return startFront({
    port,
    behaviours: application.behaviours,
    originHeaders: secret === undefined ? {} : { 'x-origin-secret': secret },
    api: async (request) => gateway?.handle(request) ?? gatewayAnswer(404, 'Not Found'),
    files: async (request, behaviour) => {
      const url = application.functionUrls.find(({ host }) => host === behaviour?.origin);
      if (url !== undefined) return functionAnswer(request, { ...url, account, region, invoke, log });
      const bucket = application.buckets.find(({ domain }) => domain === behaviour?.origin);
      const isPortal = behaviour?.origin === application.behaviours.at(-1)?.origin;
      return bucket === undefined || isPortal ? staticAnswer(site, request) : storedAnswer(files, bucket.name, request);
    },
    log,
  });
}
