import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { navigationCode } from '../../infra/constructs/navigation.ts';
import { Deployment } from './deployment.ts';

const deployment = new Deployment('production');
const Behaviour = z.object({
  PathPattern: z.string().default('*'),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string(),
  ViewerProtocolPolicy: z.string(),
  TargetOriginId: z.string(),
});
const Config = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour),
    Origins: z.array(z.looseObject({ Id: z.string(), CustomOriginConfig: z.json().optional() })),
    Aliases: z.array(z.string()),
    ViewerCertificate: z.object({ MinimumProtocolVersion: z.string() }),
  }),
});
const [distribution] = deployment
  .ofType('AWS::CloudFront::Distribution')
  .map(({ stack, Properties }) => Config.parse(deployment.resolve(stack, Properties)).DistributionConfig);
const behaviour = (path: string) => {
  const found = [
    ...(distribution?.CacheBehaviors ?? []),
    ...(distribution ? [distribution.DefaultCacheBehavior] : []),
  ].find(({ PathPattern }) => PathPattern === path);
  if (found === undefined) throw new Error(`no behaviour for ${path}`);
  return found;
};
const headersOf = (path: string) =>
  JSON.stringify(deployment.target('', behaviour(path).ResponseHeadersPolicyId.replace(/\.Id$/, '')).Properties);
const originOf = (path: string) => distribution?.Origins.find(({ Id }) => Id === behaviour(path).TargetOriginId);

/** AWS's managed policies, by the ids of its documentation. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('CloudFront', () => {
  it("never keeps an answer of the API (one person's draft was shown to the next)", () => {
    expect(behaviour('api/*')).toMatchObject({
      CachePolicyId: cachingDisabled,
      OriginRequestPolicyId: allViewerExceptHost,
      ViewerProtocolPolicy: 'https-only',
    });
    expect(headersOf('api/*')).toContain('{"Header":"Cache-Control","Override":false,"Value":"no-store"}');
  });

  it('keeps public lists for a minute at most, and only when they say so', () => {
    const policy = deployment.target('', behaviour('api/public/*').CachePolicyId.replace(/\.Id$/, ''));
    expect(policy.Properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 60,
      ParametersInCacheKeyAndForwardedToOrigin: { QueryStringsConfig: { QueryStringBehavior: 'all' } },
    });
  });

  it('asks a function for public pages of one thing, signs what it asks, and keeps the answer for a minute', () => {
    for (const path of ['clusters/?*', 'organisations/?*', 'projects/?*', 'statistics', 'statistics/?*']) {
      expect(originOf(path), path).toMatchObject({ OriginAccessControlId: expect.any(String) });
      expect(originOf(path)?.CustomOriginConfig, path).toMatchObject({ OriginProtocolPolicy: 'https-only' });
      expect(behaviour(path)).toMatchObject({
        CachePolicyId: behaviour('api/public/*').CachePolicyId,
        ResponseHeadersPolicyId: behaviour('*').ResponseHeadersPolicyId,
      });
    }
    const [url] = deployment.ofType('AWS::Lambda::Url');
    expect(url?.Properties).toMatchObject({ AuthType: 'AWS_IAM' });
    const open = deployment
      .ofType('AWS::Lambda::Permission')
      .filter(({ Properties }) => Properties['Principal'] === 'cloudfront.amazonaws.com');
    expect(open.map(({ Properties }) => Properties['Action']).toSorted()).toContain('lambda:InvokeFunctionUrl');
    for (const { Properties } of open) expect(JSON.stringify(Properties['SourceArn'])).toContain(':distribution/');
  });

  it('asks the bucket for pages and the API document, and the gateway for the rest', () => {
    for (const path of ['*', 'embed/*', 'docs/*', 'open-data/*', 'api/openapi.json', 'api/asyncapi.json'])
      expect(originOf(path)?.CustomOriginConfig, path).toBeUndefined();
    for (const path of ['api/public/*', 'api/*'])
      expect(originOf(path)?.CustomOriginConfig, path).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    const order = distribution?.CacheBehaviors.map(({ PathPattern }) => PathPattern);
    expect(order).toEqual([
      'open-data/*',
      'embed/*',
      'docs/*',
      'api/openapi.json',
      'api/asyncapi.json',
      'api/public/*',
      'api/*',
      'clusters/?*',
      'organisations/?*',
      'projects/?*',
      'statistics',
      'statistics/?*',
    ]);
  });

  it('serves its own name with TLS 1.2 at least', () => {
    expect(distribution).toMatchObject({
      Aliases: ['clusters.example'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });

  it('is the only one who reads buckets from outside, and not the private one (snapshots were public)', () => {
    for (const { id, Properties } of deployment.ofType('AWS::S3::Bucket'))
      expect(Properties['PublicAccessBlockConfiguration'], id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    const open = deployment
      .ofType('AWS::S3::BucketPolicy')
      .map(({ id, Properties }) => ({ id, text: JSON.stringify(Properties) }))
      .filter(({ text }) => text.includes('cloudfront.amazonaws.com'));
    expect(open.map(({ id }) => id.replace(/(Bucket)?Policy.*/, '')).toSorted()).toEqual(['Pages', 'Published']);
    for (const { text } of open) expect(text).toMatch(/"AWS:Source(?:Arn|Account)"/);
  });
});

describe('the headers of pages', () => {
  it('allow no script, frame or address but our own (a library was swapped on its host)', () => {
    const portal = headersOf('*');
    expect(portal).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
        "upgrade-insecure-requests; require-trusted-types-for 'script'",
    );
    for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy'])
      expect(portal).toContain(header);
    expect(portal).toContain('"StrictTransportSecurity":{"AccessControlMaxAgeSec":31536000,"IncludeSubdomains":true');
    expect(portal).toContain('"ReferrerPolicy":"no-referrer"');
    expect(portal).toContain('"FrameOption":"DENY"');
  });

  it('let only the API document style inline', () => {
    expect(headersOf('docs/*')).toContain("style-src 'self' 'unsafe-inline'");
    expect(headersOf('docs/*')).toContain("script-src 'self';");
    expect(headersOf('*')).not.toContain('unsafe');
  });
});

describe('the headers of figures that other sites show', () => {
  it('allow frames there and nowhere else', () => {
    const embed = headersOf('embed/*');
    expect(embed).toContain('frame-ancestors *');
    expect(embed).not.toContain('FrameOption');
    for (const path of ['*', 'docs/*', 'open-data/*']) {
      expect(headersOf(path), path).toContain("frame-ancestors 'none'");
      expect(headersOf(path), path).toContain('"FrameOption":"DENY"');
    }
  });

  it('are as strict as elsewhere for the rest, and call nobody but us', () => {
    const embed = headersOf('embed/*');
    expect(embed).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(embed).toContain("connect-src 'self';");
    expect(embed).toContain("require-trusted-types-for 'script'");
    expect(embed).not.toContain('unsafe');
  });
});

describe('navigation', () => {
  const Answer = z.object({ uri: z.string().optional(), statusCode: z.number().optional() });
  const go = (uri: string) =>
    Answer.parse(runInNewContext(`${navigationCode}; handler({ request: { uri: ${JSON.stringify(uri)} } })`));

  it.each([
    ['/', '/index.html'],
    ['/clusters', '/clusters.html'],
    ['/clusters/', '/clusters.html'],
    ['/clusters/0190/members', '/page.html'],
    ['/signed-in', '/page.html'],
    ['/constructor', '/page.html'],
    ['/embed/statistics/clusters', '/bare.html'],
    ['/unsubscribe', '/unsubscribe.html'],
    ['/assets/index-abc.js', '/assets/index-abc.js'],
    ['/favicon.svg', '/favicon.svg'],
    ['/docs/', '/docs/index.html'],
    ['/docs/swagger-ui.css', '/docs/swagger-ui.css'],
    ['/api/openapi.json', '/api/openapi.json'],
    ['/api/asyncapi.json', '/api/asyncapi.json'],
  ])('%s is answered by %s (a reload of a page was a 404)', (uri, file) => {
    expect(go(uri).uri).toBe(file);
  });

  it('sends /docs to /docs/, so that its relative files are found', () => {
    expect(go('/docs').statusCode).toBe(308);
  });
});
