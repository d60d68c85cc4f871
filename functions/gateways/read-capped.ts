import * as z from 'zod';

const Bytes = z.instanceof(Uint8Array);

/** More arrived than an honest answer can have. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The body as text, given up as soon as it is longer than `limit` bytes: what is not read costs no memory. */
export async function readCapped(response: Response, limit: number): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of response.body) {
    const chunk = Bytes.parse(piece);
    bytes += chunk.byteLength;
    if (bytes > limit) throw new BodyTooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
