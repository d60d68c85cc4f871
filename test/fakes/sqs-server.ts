import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as z from 'zod';
import { sqs } from '../../functions/aws/sqs.ts';
import { recordQueues } from '../grants/recorder.ts';
import { listen } from './listen.ts';

const Sent = z.object({ Id: z.string().default('0'), MessageBody: z.string(), DelaySeconds: z.number().default(0) });
const Single = Sent.extend({ QueueUrl: z.string() });
const Batch = z.object({ QueueUrl: z.string(), Entries: z.array(Sent).min(1).max(10) });

export type SentMessage = { readonly queue: string; readonly body: unknown; readonly delaySeconds: number };

/** SQS that only takes messages, and refuses those it is told to refuse. */
export async function startSqsServer() {
  const state = {
    sent: new Array<SentMessage>(),
    refuses: (_message: SentMessage): boolean => false,
    down: false,
    requests: 0,
  };
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      state.requests += 1;
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      if (state.down) return answer(500, { __type: 'InternalError', message: 'down' });
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      if (request.headers['x-amz-target'] === 'AmazonSQS.SendMessage') {
        const { QueueUrl, ...entry } = Single.parse(body);
        state.sent.push(messageOf(QueueUrl, entry));
        return answer(200, receipt(entry));
      }
      const { QueueUrl, Entries } = Batch.parse(body);
      const refused = Entries.filter((entry) => state.refuses(messageOf(QueueUrl, entry)));
      const taken = Entries.filter((entry) => !refused.includes(entry));
      state.sent.push(...taken.map((entry) => messageOf(QueueUrl, entry)));
      const failed = refused.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' }));
      return answer(200, { Successful: taken.map((entry) => ({ Id: entry.Id, ...receipt(entry) })), Failed: failed });
    });
  });
  const { url, stop } = await listen(server);
  const client = sqs(
    { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    { endpoint: url, maxAttempts: 1 },
  );
  recordQueues(client);
  const urlOf = (queue: string): string => `${url}/000000000000/${queue}`;
  const to = (queue: string): unknown[] => state.sent.filter((one) => one.queue === queue).map(({ body }) => body);
  return Object.assign(state, { client, urlOf, to, stop });
}

const messageOf = (queueUrl: string, { MessageBody, DelaySeconds }: z.infer<typeof Sent>): SentMessage => ({
  queue: queueUrl.split('/').at(-1) ?? '',
  body: JSON.parse(MessageBody),
  delaySeconds: DelaySeconds,
});

const receipt = ({ MessageBody }: z.infer<typeof Sent>) => ({
  MessageId: randomUUID(),
  MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
});
