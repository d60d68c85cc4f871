import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { Json } from './template-schema.ts';

export type Behaviour = {
  /** CloudFront's path pattern; the last behaviour is `*`. */
  readonly pattern: string;
  /** Where it gets its answers: a bucket's or the gateway's host. */
  readonly origin: string;
  /** Headers that CloudFront adds to requests to this origin. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** Whether answers are compressed for who can read it: the behaviour and its cache policy have to agree. */
  readonly compress: boolean;
  /** Headers of the response headers policy; `override` replaces what the origin said. */
  readonly responseHeaders: readonly { readonly name: string; readonly value: string; readonly override: boolean }[];
};

const CacheBehaviour = z.object({
  TargetOriginId: z.string(),
  Compress: z.boolean().default(false),
  CachePolicyId: z.string(),
  ResponseHeadersPolicyId: z.string().optional(),
});
const DistributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: CacheBehaviour,
    CacheBehaviors: z.array(CacheBehaviour.extend({ PathPattern: z.string() })).default([]),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
  }),
});
const CacheProperties = z.object({
  CachePolicyConfig: z.object({
    ParametersInCacheKeyAndForwardedToOrigin: z.object({ EnableAcceptEncodingBrotli: z.boolean().default(false) }),
  }),
});
/** AWS's own `CachingOptimized`, which keeps compressed answers. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const Header = z.object({ Header: z.string(), Value: z.string(), Override: z.boolean() });
const PolicyProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({ Items: z.array(Header) }).optional(),
    SecurityHeadersConfig: z.record(z.string(), z.record(z.string(), Json)).default({}),
  }),
});

type Security = z.infer<typeof PolicyProperties>['ResponseHeadersPolicyConfig']['SecurityHeadersConfig'];

/** What the distribution adds on the way in and on the way out. Without a distribution: nothing. */
export function behavioursOf(deployment: Deployment): Behaviour[] {
  const policies = new Map(
    deployment
      .parsed(PolicyProperties, 'AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ identity, props }) => [identity.reference, headersOf(props.ResponseHeadersPolicyConfig)]),
  );
  const compressing = new Set([
    cachingOptimized,
    ...deployment
      .parsed(CacheProperties, 'AWS::CloudFront::CachePolicy')
      .filter(
        ({ props }) => props.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.EnableAcceptEncodingBrotli,
      )
      .map(({ identity }) => identity.reference),
  ]);
  return deployment.parsed(DistributionProperties, 'AWS::CloudFront::Distribution').flatMap(({ props }) => {
    const { CacheBehaviors, DefaultCacheBehavior, Origins } = props.DistributionConfig;
    return [...CacheBehaviors, { ...DefaultCacheBehavior, PathPattern: '*' }].map((behaviour) => {
      const origin = Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
      const custom = (origin?.OriginCustomHeaders ?? []).map(
        ({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue] as const,
      );
      return {
        pattern: behaviour.PathPattern,
        origin: origin?.DomainName ?? '',
        originHeaders: Object.fromEntries(custom),
        compress: behaviour.Compress && compressing.has(behaviour.CachePolicyId),
        responseHeaders: policies.get(behaviour.ResponseHeadersPolicyId ?? '') ?? [],
      };
    });
  });
}

function headersOf(
  config: z.infer<typeof PolicyProperties>['ResponseHeadersPolicyConfig'],
): Behaviour['responseHeaders'] {
  const custom = (config.CustomHeadersConfig?.Items ?? []).map(({ Header: name, Value, Override }) => ({
    name: name.toLowerCase(),
    value: Value,
    override: Override,
  }));
  // The local front speaks plain HTTP: what forces TLS would shut a browser out.
  return [...securityHeaders(config.SecurityHeadersConfig), ...custom]
    .filter(({ name }) => name !== 'strict-transport-security')
    .map((header) => ({ ...header, value: header.value.replace(/\s*upgrade-insecure-requests;?/, '') }));
}

const names: Record<string, { name: string; value: (part: Record<string, Json>) => Json | undefined }> = {
  ContentSecurityPolicy: { name: 'content-security-policy', value: (part) => part['ContentSecurityPolicy'] },
  ContentTypeOptions: { name: 'x-content-type-options', value: () => 'nosniff' },
  FrameOptions: { name: 'x-frame-options', value: (part) => part['FrameOption'] },
  ReferrerPolicy: { name: 'referrer-policy', value: (part) => part['ReferrerPolicy'] },
};

const securityHeaders = (config: Security): Behaviour['responseHeaders'] =>
  Object.entries(config).flatMap(([kind, part]) => {
    const known = names[kind];
    const value = known?.value(part);
    if (known === undefined || typeof value !== 'string') return [];
    return { name: known.name, value, override: part['Override'] === true };
  });
