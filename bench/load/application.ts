import { join } from 'node:path';
import { openSecrets } from '../../infra/local/secrets.ts';
import { type Application, readApplication } from '../../infra/local/template/application.ts';
import type { Assembly } from '../../infra/local/template/template-schema.ts';

/** The application of the templates, with its neighbours at these addresses. */
export const applicationAt = (
  assembly: Assembly,
  { folder, issuer, aws }: { readonly folder: string; readonly issuer: string; readonly aws: string },
): Application =>
  readApplication(assembly, {
    region: assembly.region,
    account: assembly.account,
    queueBase: aws,
    secret: openSecrets(join(folder, 'secrets.json')),
    addresses: [[assembly.addresses.issuer, issuer]],
  });
