import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzippedKilobytes } from '../../infra/bundle-sizes.ts';
import { bundle } from '../../infra/constructs/bundle.ts';
import { synthesized } from '../../infra/local/assembly.ts';
import { openSecrets } from '../../infra/local/secrets.ts';
import { readApplication } from '../../infra/local/template/application.ts';
import { compiledPortal } from '../../infra/site/painted-pages.ts';
import { originSecret } from '../../test/fakes/http-event.ts';
import type { Aws } from './children.ts';

/** Something that can be started: a bundle, its environment, and what it weighs (kilobytes, unpacked and gzipped). */
export type Bundle = {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly kilobytes: number;
  readonly gzipped: number;
};

export function weighed(name: string, file: string, environment: Bundle['environment']): Bundle {
  const code = readFileSync(file);
  return {
    name,
    file,
    environment,
    kilobytes: code.length / 1000,
    gzipped: gzippedKilobytes(code),
  };
}

/** What Lambda sets for every function, with AWS at another address. */
export const lambdaEnvironment = (aws: string) => ({
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL_DYNAMODB: aws,
  AWS_ENDPOINT_URL_SQS: aws,
  AWS_ENDPOINT_URL_SESV2: aws,
  AWS_ENDPOINT_URL_S3: aws,
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  TZ: ':UTC',
});

/** The same, trusting whom AWS there says that it is. */
export const environmentAt = ({ url, certificate }: Aws) => ({
  ...lambdaEnvironment(url),
  ...(certificate === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificate }),
});

/** Every function as it is shipped: the bundle of the assembly, with the environment that its template gives it. */
export async function shippedFunctions(folder: string, aws: Aws): Promise<Bundle[]> {
  const assembly = await synthesized();
  const { region, account } = assembly;
  const portal = join(folder, 'portal');
  paintNothing(portal);
  const { functions } = readApplication(assembly, {
    region,
    account,
    queueBase: aws.url,
    secret: openSecrets(join(folder, 'secrets.json')),
    addresses: [[compiledPortal, portal]],
  });
  return functions.map(({ id, environment }) => {
    const output = join(folder, id);
    mkdirSync(output);
    bundle(id, output);
    const own = { ...environment, ...('ORIGIN_SECRET' in environment ? { ORIGIN_SECRET: originSecret } : {}) };
    return weighed(id, join(output, 'index.js'), { ...environmentAt(aws), ...own });
  });
}

/** The portal's own code is no part of a function's bundle, and not measured here. */
function paintNothing(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'portal.mjs'), 'export const pageAt = async () => "", frame = pageAt, paint = pageAt;');
  writeFileSync(
    join(folder, 'palette.json'),
    JSON.stringify({ document: '', frame: '<html></html>', styles: {}, scripts: {} }),
  );
}
