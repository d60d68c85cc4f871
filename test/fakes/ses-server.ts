import { createServer } from 'node:http';
import * as z from 'zod';
import { ses } from '../../functions/aws/ses.ts';
import { recordRequest } from '../grants/recorder.ts';
import { listen } from './listen.ts';

const text = z.object({ Data: z.string() });
const Request = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string(),
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string().regex(/^[\w.@-]{1,256}$/) })),
  Content: z.object({
    Simple: z.object({
      Subject: text,
      Body: z.object({ Html: text, Text: text }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })),
    }),
  }),
});

/** What the provider does with a letter: `lose-answer` takes it and never says so. */
export type Behaviour = 'accept' | 'lose-answer' | 'hang-up' | { readonly status: number; readonly error: string };

/** SES v2 as far as sending goes. */
export async function startSesServer() {
  const state = {
    taken: new Array<{
      messageId: string;
      to: string;
      subject: string;
      tags: Record<string, string[]>;
      request: z.infer<typeof Request>;
    }>(),
    requests: 0,
    next: new Array<Behaviour>(),
  };
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      state.requests += 1;
      const behaviour = state.next.shift() ?? 'accept';
      if (behaviour === 'hang-up') return request.socket.destroy();
      if (typeof behaviour === 'object')
        return response
          .writeHead(behaviour.status, { 'content-type': 'application/json', 'x-amzn-errortype': behaviour.error })
          .end(JSON.stringify({ message: 'no' }));
      const sent = Request.parse(JSON.parse(Buffer.concat(chunks).toString()));
      const messageId = `message-${state.taken.length + 1}`;
      state.taken.push({
        messageId,
        to: sent.Destination.ToAddresses[0],
        subject: sent.Content.Simple.Subject.Data,
        tags: Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, [Value]])),
        request: sent,
      });
      if (behaviour === 'lose-answer') return request.socket.destroy();
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ MessageId: messageId }));
    });
  });
  const { url, stop } = await listen(server);
  const client = ses(
    { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    { endpoint: url },
  );
  const send = client.sendEmail.bind(client);
  client.sendEmail = (letter) => {
    recordRequest('ses', 'SendEmail', letter);
    return send(letter);
  };
  return Object.assign(state, { client, stop });
}
