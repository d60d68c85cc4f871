import * as z from 'zod';
import { mayRedirect } from './redirects.ts';

const Query = z.object({
  client_id: z.string(),
  redirect_uri: z.string().max(2000),
  response_type: z.string().optional(),
  scope: z.string().max(500).default('openid'),
  state: z.string().max(2000).optional(),
  nonce: z.string().max(500).optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().default('plain'),
  prompt: z.string().optional(),
});

export type AuthorizeRequest =
  | { readonly kind: 'valid'; readonly query: z.infer<typeof Query> & { readonly code_challenge: string } }
  /** Where to is not proven: the person is told here, the browser goes nowhere. */
  | { readonly kind: 'untrusted'; readonly reason: 'bad-request' | 'unknown-client' | 'redirect-not-allowed' }
  | { readonly kind: 'refused'; readonly redirect: URL };

const errorOf = (query: z.infer<typeof Query>): string | undefined => {
  if (query.response_type !== 'code') return 'unsupported_response_type';
  if (!query.scope.split(' ').includes('openid')) return 'invalid_scope';
  if (query.code_challenge_method !== 'S256' || !/^[\w-]{43}$/.test(query.code_challenge ?? ''))
    return 'invalid_request';
  // There is no session here: every sign-in asks who you are.
  return query.prompt === 'none' ? 'login_required' : undefined;
};

/** Checks what a hosted sign-in checks before it shows anything: client, redirect, PKCE with S256, scope. */
export const authorizeRequest = (
  search: URLSearchParams,
  { clients, redirects }: { readonly clients: readonly string[]; readonly redirects: readonly string[] },
): AuthorizeRequest => {
  const parsed = Query.safeParse(Object.fromEntries(search));
  if (!parsed.success) return { kind: 'untrusted', reason: 'bad-request' };
  const query = parsed.data;
  if (!clients.includes(query.client_id)) return { kind: 'untrusted', reason: 'unknown-client' };
  if (!mayRedirect(query.redirect_uri, redirects)) return { kind: 'untrusted', reason: 'redirect-not-allowed' };
  const error = errorOf(query);
  if (error === undefined) return { kind: 'valid', query: { ...query, code_challenge: query.code_challenge ?? '' } };
  const redirect = new URL(query.redirect_uri);
  redirect.searchParams.set('error', error);
  if (query.state !== undefined) redirect.searchParams.set('state', query.state);
  return { kind: 'refused', redirect };
};
