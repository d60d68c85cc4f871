import { type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Grant, type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import * as z from 'zod';
import type { Stage } from '../stages.ts';

export type FileBucketProps = {
  readonly stage: Stage;
  /** CloudFront may read it. @default false */
  readonly published?: boolean;
  /** Files under these prefixes end by themselves. @default - none */
  readonly expires?: Readonly<Record<string, Duration>>;
};

export type FileAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/** Files that functions write. Nobody reads them from outside, unless the distribution serves them. */
export class FileBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, published, expires = {} }: FileBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: Object.entries(expires).map(([prefix, expiration]) => ({ prefix, expiration })),
    });
    if (published === true) this.openToDistribution();
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions::AwsSolutions-S1',
      reason: 'Only functions of ours and the distribution read it; the audit of what is published is the event log.',
    });
  }

  /**
   * Exactly these actions on the keys below a prefix that ends with a slash, or on one key. Who may not list is not
   * told that a file is missing, but refused.
   */
  allow(grantee: IGrantable, actions: readonly FileAction[], prefix: string): void {
    const keys = prefix.endsWith('/') ? `${prefix}*` : prefix;
    Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `s3:${action}`),
      resourceArns: [this.bucket.arnForObjects(keys)],
    });
    if (actions.includes('GetObject'))
      Grant.addToPrincipal({
        grantee,
        actions: ['s3:ListBucket'],
        resourceArns: [this.bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': keys } },
      });
  }

  /** The rule that forbids wildcards, about the keys below a prefix: they are what was meant. */
  wildcard(prefix: string) {
    const stack = Stack.of(this);
    const exported = z.object({ 'Fn::ImportValue': z.string() });
    const name = exported.parse(stack.resolve(stack.exportValue(this.bucket.bucketArn)))['Fn::ImportValue'];
    return {
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${name}/${prefix}*]`,
      reason: 'Files that are named by day or content, below a prefix that belongs to this function.',
    };
  }

  /** Any distribution of this account: naming the one would make this stack wait for the portal's, which waits for it. */
  private openToDistribution(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'AWS:SourceAccount': this.bucket.stack.account } },
      }),
    );
  }
}
