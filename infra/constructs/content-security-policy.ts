/** The portal's content policy. `docs` is the third-party page that shows the API: it styles inline and writes HTML itself. */
export const contentSecurityPolicy = (page: 'portal' | 'docs'): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    page === 'docs' ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Not the sign-in either: functions/session speaks with it.
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    'upgrade-insecure-requests',
    ...(page === 'docs' ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
