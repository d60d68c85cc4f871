// A program of its own, so that its time is nobody's: answers as DynamoDB, SQS, SES and S3 would, at once, from the
// items of one cluster. What is written is taken and forgotten. It speaks TLS, as they do, when it is given a folder with
// a key and a certificate. Prints its address.
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const Attributes = z.record(z.string(), z.record(z.string(), z.unknown()));
const Asked = z.object({
  Key: Attributes.optional(),
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(Attributes) })).optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: Attributes.default({}),
  Limit: z.number().optional(),
  ScanIndexForward: z.boolean().default(true),
});
type Asked = z.infer<typeof Asked>;
type Item = z.infer<typeof Attributes>;

const [itemsFile, keys] = z.tuple([z.string(), z.string().optional()]).parse(process.argv.slice(2));
const items = z.array(Attributes).parse(JSON.parse(readFileSync(itemsFile, 'utf8')));
const Text = z.object({ S: z.string() });
const textOf = (item: Item, name: string | undefined): string => Text.safeParse(item[name ?? '']).data?.S ?? '';
const keyOf = (key: Item): string => `${textOf(key, 'pk')}|${textOf(key, 'sk')}`;
const byKey = new Map(items.map((item) => [keyOf(item), item]));

const query = ({ ExpressionAttributeNames: names, ExpressionAttributeValues: values, ...asked }: Asked): object => {
  const [pk, sk] = [names['#pk'], names['#sk'] ?? names['#pk']?.replace(/pk$/i, (end) => (end === 'pk' ? 'sk' : 'Sk'))];
  const wanted = (item: Item): boolean =>
    textOf(item, pk) === textOf(values, ':pk') &&
    (values[':from'] === undefined || textOf(item, sk) >= textOf(values, ':from')) &&
    (values[':to'] === undefined || textOf(item, sk) <= textOf(values, ':to'));
  const order = (one: Item, other: Item): number =>
    (textOf(one, sk) < textOf(other, sk) ? -1 : 1) * (asked.ScanIndexForward ? 1 : -1);
  const found = items.filter(wanted).toSorted(order).slice(0, asked.Limit);
  return { Items: found, Count: found.length, ScannedCount: found.length };
};

const answers: Readonly<Record<string, (asked: Asked) => object>> = {
  GetItem: ({ Key }) => {
    const Item = Key && byKey.get(keyOf(Key));
    return Item === undefined ? {} : { Item };
  },
  BatchGetItem: ({ RequestItems = {} }) => ({
    Responses: Object.fromEntries(
      Object.entries(RequestItems).map(([table, { Keys }]) => [
        table,
        Keys.flatMap((key) => byKey.get(keyOf(key)) ?? []),
      ]),
    ),
    UnprocessedKeys: {},
  }),
  Query: query,
  Scan: () => ({ Items: [], Count: 0, ScannedCount: 0 }),
  UpdateItem: () => ({ Attributes: {} }),
  GetQueueUrl: () => ({ QueueUrl: 'http://127.0.0.1/queue' }),
  SendMessageBatch: () => ({ Successful: [], Failed: [] }),
};

/** Questions of readers are the same again and again: their answers are found once. */
const known = new Map<string, string>();
const answerTo = (target: string, body: string): string => {
  const before = known.get(target + body);
  if (before !== undefined) return before;
  const answer = JSON.stringify(answers[target]?.(Asked.parse(JSON.parse(body))) ?? {});
  if (known.size < 1000) known.set(target + body, answer);
  return answer;
};

const absent = '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>absent</Message></Error>';

const listener: RequestListener = (request, response) => {
  void text(request).then((body) => {
    const target = request.headers['x-amz-target']?.toString().split('.').at(-1);
    if (target !== undefined)
      return response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answerTo(target, body));
    if (request.method === 'GET') return response.writeHead(404, { 'content-type': 'application/xml' }).end(absent);
    return response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end('{"MessageId":"1"}');
  });
};
const keyFiles = (folder: string) => ({
  key: readFileSync(join(folder, 'key.pem')),
  cert: readFileSync(join(folder, 'certificate.pem')),
});
const server = keys === undefined ? createServer(listener) : createSecureServer(keyFiles(keys), listener);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(
    `${keys === undefined ? 'http' : 'https'}://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}\n`,
  );
});
// Ends with whoever started it.
process.stdin.on('end', () => process.exit()).resume();
