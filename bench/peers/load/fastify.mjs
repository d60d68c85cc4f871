import fastify from 'fastify';
import { personOf, routes, tell } from './served.mjs';

const app = fastify({ bodyLimit: 256 * 1024 });
for (const { method, path, signedIn, run } of routes)
  app.route({
    method,
    url: path,
    handler: async ({ params, query, body, headers }, reply) => {
      const person = signedIn ? await personOf(headers.authorization) : undefined;
      if (signedIn && person === undefined) return reply.status(401).send({ message: 'Unauthorized' });
      const answer = await run({ params, query, headers, body, person });
      return reply.status(answer.status).send(answer.body);
    },
  });
tell(await app.listen({ port: 0, host: '127.0.0.1' }));
