import type { Deployment } from './deployment.ts';

export type BucketModel = { readonly name: string; readonly arn: string; readonly domain: string };

/** The buckets that functions write to or the distribution serves. */
export const bucketsOf = (deployment: Deployment): BucketModel[] =>
  deployment.of('AWS::S3::Bucket').map(({ identity }) => ({
    name: identity.reference,
    arn: identity.attributes['Arn'] ?? '',
    domain: identity.attributes['RegionalDomainName'] ?? '',
  }));
