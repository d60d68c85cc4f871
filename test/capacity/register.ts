import * as z from 'zod';
import { innOf, ogrnOf } from '../builders/ids.ts';
import { party, suggestions } from '../builders/party.ts';

const Query = z.object({ query: z.string() });
const numbers = new Map(
  Array.from({ length: 99 }, (_, n) => [innOf(n), ogrnOf(n)].map((text): [string, number] => [text, n])).flat(),
);

const { fetch: elsewhere } = globalThis;

/** The register behind `fetch`: knows the organisations of the builders. Whatever else is asked goes where it should. */
export async function fetchOfRegister(url: string | URL, request: RequestInit = {}): Promise<Response> {
  if (!url.toString().startsWith('http://register.example')) return elsewhere(url, request);
  const text = typeof request.body === 'string' ? request.body : '';
  const n = numbers.get(Query.parse(JSON.parse(text)).query);
  return Response.json(n === undefined ? suggestions() : suggestions(party(n)));
}
