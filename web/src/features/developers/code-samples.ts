/** Examples are code: the same in both languages. */
export const apiSample = (origin: string): string =>
  `curl '${origin}/api/public/search/organisations?q=лазер&region=77&limit=5'`;

export const signatureSample = `import { createHmac, timingSafeEqual } from 'node:crypto';

// secret: 'whsec_…' from the answer that made the subscription; body: the raw text, before any parsing.
export function isGenuine(headers, body, secret) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\${body}\`).digest();
  // Several, for a day after the secret was rotated.
  return headers['webhook-signature'].split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}`;
