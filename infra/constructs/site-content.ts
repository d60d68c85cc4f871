import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { brushes } from '../site/painted-pages.ts';
import type { Stage } from '../stages.ts';

export type SiteContentProps = {
  readonly stage: Stage;
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** The built portal. */
  readonly webDist: string;
};

/** Uploads the portal. Hashed assets stay for ever, so that a page opened before a deployment still finds its own. */
export class SiteContent extends Construct {
  /** What pages name. */
  readonly assets: BucketDeployment;

  constructor(scope: Construct, id: string, { stage, bucket, distribution, webDist }: SiteContentProps) {
    super(scope, id);
    const usual = {
      // What only functions/pages reads is in its bundle.
      sources: [Source.asset(webDist, { exclude: [brushes] })],
      destinationBucket: bucket,
      prune: false,
      logGroup: new LogGroup(this, 'Logs', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY }),
    };
    this.assets = new BucketDeployment(this, 'Assets', {
      ...usual,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...usual,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString('no-cache')],
      distribution,
      distributionPaths: ['/*'],
    });
    // A page must not name assets that are not there yet.
    pages.node.addDependency(this.assets);
    this.acknowledgeUploader(stage, bucket);
  }

  private acknowledgeUploader({ account, region }: Stage, { node }: Bucket): void {
    const stack = Stack.of(this);
    const bucketId = node.defaultChild instanceof CfnBucket ? stack.getLogicalId(node.defaultChild) : node.id;
    const bootstrap = `cdk-hnb659fds-assets-${account ?? '<AWS::AccountId>'}-${region}`;
    const findings = [
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      // To empty CloudFront's cache knows no narrower resource.
      'IAM5[Resource::*]',
      ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map((action) => `IAM5[Action::s3:${action}*]`),
      `IAM5[Resource::arn:aws:s3:::${bootstrap}/*]`,
      `IAM5[Resource::<${bucketId}.Arn>/*]`,
      'L1',
    ];
    const reason = "CDK's own uploader: it works for the seconds of a deployment, and writes into this bucket alone.";
    for (const uploader of stack.node.children.filter((child) =>
      child.node.id.startsWith('Custom::CDKBucketDeployment'),
    ))
      Validations.of(uploader).acknowledge(
        ...findings.map((finding) => ({ id: `AwsSolutions::AwsSolutions-${finding}`, reason })),
      );
  }
}
