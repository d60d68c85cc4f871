import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { PersonId } from '../../shared/domain/ids.ts';

const Authorized = z.object({
  authorizer: z.object({
    jwt: z.object({
      claims: z.object({
        sub: PersonId,
        token_use: z.literal('access').optional(),
        name: z.string().max(200).optional().catch(undefined),
        email: z.email().max(254).optional().catch(undefined),
      }),
    }),
  }),
});

/** The claims that the gateway verified; `undefined` without an access token (an ID token is none). */
export function claimsOf({ requestContext }: APIGatewayProxyEventV2) {
  return Authorized.safeParse(requestContext).data?.authorizer.jwt.claims;
}

/** Russian unless English is asked for first. */
export function languageOf(header: string | undefined): 'ru' | 'en' {
  const wanted = /\b(ru|en)\b/i.exec(header ?? '')?.[1];
  return wanted?.toLowerCase() === 'en' ? 'en' : 'ru';
}
