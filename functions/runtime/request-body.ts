import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { InvalidRequest } from './refused.ts';

const usualBytes = 256 * 1024;
const maxDepth = 20;
const maxKeys = 200;

const JsonObject = z.record(z.string(), z.unknown());

/** The JSON object of a request. Size, depth and breadth are bounded before any schema looks at it. */
export function requestBody(
  { body, headers, isBase64Encoded }: APIGatewayProxyEventV2,
  maxBytes = usualBytes,
): Record<string, unknown> {
  if (body === undefined || body === '') return {};
  if (body.length > maxBytes * (isBase64Encoded ? 4 / 3 : 1)) throw new InvalidRequest('payload-too-large');
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new InvalidRequest('unsupported-media-type');
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (Buffer.byteLength(text) > maxBytes) throw new InvalidRequest('payload-too-large');
  if (deeperThan(maxDepth, text)) throw new InvalidRequest('too-deep');
  const parsed = JsonObject.safeParse(parseJson(text));
  if (!parsed.success) throw new InvalidRequest('malformed-json');
  if (Object.keys(parsed.data).length > maxKeys) throw new InvalidRequest('unknown-field');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequest('malformed-json');
  }
}

/** Counts brackets outside strings, so that a deep body is refused before it is parsed. */
function deeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}
