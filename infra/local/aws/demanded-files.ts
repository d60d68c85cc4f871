import type { Demand } from './demanded-access.ts';

/** S3 speaks plain HTTP: bucket and key are the path, and the signature says that it is S3. */
export const isFileRequest = (authorization: string | undefined): boolean =>
  /\/s3\/aws4_request/.test(authorization ?? '');

const actions: Record<string, string> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** Which permission AWS would ask for; nothing for what this platform does not do with buckets. */
export function demandOfFiles(method: string, path: string): Demand | undefined {
  const [bucket = '', ...rest] = (path.split('?')[0] ?? '').slice(1).split('/');
  const key = rest.map((part) => decodeURIComponent(part)).join('/');
  const action = actions[method];
  if (action === undefined || bucket === '' || key === '') return undefined;
  const operation = action.slice('s3:'.length);
  return {
    service: 's3',
    operation,
    access: [{ action, resource: `arn:aws:s3:::${bucket}/${key}` }],
    writes: [],
  };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An error as S3 words it. */
export const fileError = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message.replaceAll(/[&<>]/g, (one) => escapes[one] ?? one)}</Message></Error>`;
