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

/** Russian unless English is preferred. */
export const languageOf = (header: string | undefined): 'ru' | 'en' =>
  weightOf('en', header) > weightOf('ru', header) ? 'en' : 'ru';

/** How much a language is wanted; of two that are wanted alike the first named is. */
function weightOf(language: 'ru' | 'en', header = ''): number {
  const wishes = header.slice(0, 500).toLowerCase().split(',');
  const place = wishes.findIndex((wish) => wish.trim().split(/[-;]/)[0] === language);
  if (place < 0) return 0;
  const weight = Number(/;\s*q=([01](?:\.\d{1,3})?)/.exec(wishes[place] ?? '')?.[1] ?? 1);
  return weight - place / 1000;
}
