import type { IncomingMessage } from 'node:http';

/** The body as text; undefined when it is longer than `limit` bytes. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving early must not cut the socket: the refusal still has to reach the sender.
  const pieces: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** JSON of a text; undefined when it is none. An empty text is `{}`. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return value;
  } catch {
    return undefined;
  }
};
