/** `embed`: figures that other sites show in a frame. `docs`: the third-party page that shows the API. */
export type PageKind = 'portal' | 'embed' | 'docs';

/** The content policy of a page. `docs` styles inline and writes HTML itself; `embed` alone may stand in frames. */
export const contentSecurityPolicy = (page: PageKind): string =>
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
    page === 'embed' ? 'frame-ancestors *' : "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    'upgrade-insecure-requests',
    ...(page === 'docs' ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
