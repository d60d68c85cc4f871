import type { Stage } from '../stages.ts';

/** Addresses of the sign-in that the portal itself calls: discovery and tokens. */
const identityOrigins = ({ identity, region }: Stage): readonly string[] =>
  identity.kind === 'issuer'
    ? [new URL(identity.issuer).origin]
    : [
        `https://cognito-idp.${region}.amazonaws.com`,
        `https://${identity.domainPrefix}.auth.${region}.amazoncognito.com`,
      ];

/** The portal's content policy. `docs` is the third-party page that shows the API: it styles inline and writes HTML itself. */
export const contentSecurityPolicy = (stage: Stage, page: 'portal' | 'docs'): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    page === 'docs' ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    page === 'docs' ? "connect-src 'self'" : `connect-src 'self' ${identityOrigins(stage).join(' ')}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    'upgrade-insecure-requests',
    ...(page === 'docs' ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
