// Ours without threads and without anybody who asks whether a function may: one process with the gateway in front of
// two functions as shipped, which ask the engine itself.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { bundle } from '../../infra/constructs/bundle.ts';
import { synthesized } from '../../infra/local/assembly.ts';
import { startEdge } from '../../infra/local/front/edge.ts';
import { Json } from '../../infra/local/template/template-schema.ts';
import { lambdaContext } from '../../test/fakes/lambda-context.ts';
import { lambdaEnvironment } from '../handlers/shipped.ts';
import { applicationAt } from './application.ts';

const Handler = z.custom<(event: Json, context: object) => Promise<unknown>>((value) => typeof value === 'function');
const {
  FOLDER: folder,
  ISSUER: issuer,
  AWS: aws,
} = z.object({ FOLDER: z.string(), ISSUER: z.url(), AWS: z.url() }).parse(process.env);

const assembly = await synthesized();
const { region, account } = assembly;
const application = applicationAt(assembly, { folder, issuer, aws });
const handlers = new Map<string, z.infer<typeof Handler>>();
for (const { id, arn, environment } of application.functions) {
  if (!['public-api', 'community'].includes(id)) continue;
  const output = join(folder, id);
  mkdirSync(output, { recursive: true });
  bundle(id, output);
  // Each reads its own while it is loaded, and never again.
  Object.assign(process.env, lambdaEnvironment(aws), environment);
  const loaded: unknown = createRequire(import.meta.url)(join(output, 'index.js'));
  handlers.set(arn, z.object({ handler: Handler }).parse(loaded).handler);
}

/** As to and from Lambda: no dates, maps or undefined arrive on the other side. */
const asText = (value: unknown): Json => Json.parse(JSON.parse(JSON.stringify(value)));

const edge = await startEdge({
  port: 0,
  application,
  account,
  region,
  site: folder,
  files: new S3Client({ region, endpoint: aws }),
  invoke: async (arn, event) => {
    const handler = handlers.get(arn);
    if (handler === undefined) throw new Error(`${arn} is not here`);
    return asText(await handler(asText(event), lambdaContext()));
  },
  log: (text) => process.stderr.write(text),
});
process.on('disconnect', () => process.exit());
process.send?.({ url: edge.url });
