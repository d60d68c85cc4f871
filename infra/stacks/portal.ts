import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AskedPages, askedPaths } from '../constructs/asked-pages.ts';
import { BriefCache } from '../constructs/brief-cache.ts';
import { navigationCode } from '../constructs/navigation.ts';
import { SecurityHeaders } from '../constructs/security-headers.ts';
import { SiteContent } from '../constructs/site-content.ts';
import type { Stage } from '../stages.ts';
import type { Api } from './api.ts';
import type { Data } from './data.ts';

export type PortalProps = {
  readonly stage: Stage;
  readonly data: Data;
  readonly api: Api;
  /** The built portal. @default - nothing is uploaded */
  readonly webDist?: string | undefined;
};

/** One address for pages and API: no cross-origin calls, one set of headers, one place to close. */
export class Portal extends Stack {
  constructor(scope: Construct, id: string, { stage, data, api, webDist }: PortalProps) {
    super(scope, id, { env: { region: stage.region, account: stage.account } });
    const headers = new SecurityHeaders(this, 'Headers');
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    const navigation = new EdgeFunction(this, 'Navigation', {
      code: FunctionCode.fromInline(navigationCode),
      runtime: FunctionRuntime.JS_2_0,
    });
    const pages: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy,
      responseHeadersPolicy: headers.portal,
      functionAssociations: [{ function: navigation, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
    const openData: BehaviorOptions = {
      // By its attributes: as the bucket itself it would get a policy that names this distribution, and wait for it.
      origin: S3BucketOrigin.withOriginAccessControl(
        Bucket.fromBucketAttributes(this, 'Published', {
          bucketArn: data.published.bucket.bucketArn,
          bucketRegionalDomainName: data.published.bucket.bucketRegionalDomainName,
        }),
      ),
      viewerProtocolPolicy,
      responseHeadersPolicy: headers.portal,
    };
    const calls: BehaviorOptions = {
      // Whoever found the gateway's address without passing here lacks the header, and is refused by the functions.
      origin: new HttpOrigin(api.gateway.host, {
        customHeaders: { 'x-origin-secret': data.secretValue('origin-secret') },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers.api,
    };
    const briefly = new BriefCache(this, 'Briefly');
    const askedPages = new AskedPages(this, 'AskedPages', { stage, data });
    const asked: BehaviorOptions = {
      origin: askedPages.origin,
      viewerProtocolPolicy,
      cachePolicy: briefly,
      responseHeadersPolicy: headers.portal,
    };
    const { domains } = stage;
    const distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      defaultBehavior: pages,
      additionalBehaviors: {
        'open-data/*': openData,
        'embed/*': { ...pages, responseHeadersPolicy: headers.embed },
        'docs/*': { ...pages, responseHeadersPolicy: headers.docs },
        'api/openapi.json': pages,
        'api/asyncapi.json': pages,
        'api/public/*': { ...calls, cachePolicy: briefly },
        'api/*': calls,
        ...Object.fromEntries(askedPaths.map((path) => [path, asked])),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domains === undefined
        ? {}
        : {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [domains.portal],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domains.portalCertificateArn),
          }),
    });
    if (webDist !== undefined) {
      const { assets } = new SiteContent(this, 'Content', { stage, bucket, distribution, webDist });
      // A page must not name assets that are not there yet.
      askedPages.node.addDependency(assets);
    }
    new CfnOutput(this, 'Address', { value: `https://${distribution.distributionDomainName}` });
    this.acknowledge(bucket, distribution, stage);
  }

  private acknowledge(bucket: Bucket, distribution: Distribution, { domains }: Stage): void {
    const addresses =
      'Such logs hold the addresses of visitors, which are personal data; the API logs ids and latency.';
    Validations.of(distribution).acknowledge({
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: "The bucket's own stack lets every distribution of this account read it.",
    });
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions::AwsSolutions-S1', reason: addresses });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-CFR1', reason: 'Investors and journalists read from everywhere.' },
      {
        id: 'AwsSolutions::AwsSolutions-CFR2',
        reason: 'Throttled at the gateway; a firewall is a decision of the city, which pays for it.',
      },
      { id: 'AwsSolutions::AwsSolutions-CFR3', reason: addresses },
    );
    if (domains === undefined)
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions::AwsSolutions-CFR4',
        reason: "CloudFront's own certificate cannot ask for more; with a domain of one's own TLS 1.2 is the least.",
      });
  }
}
