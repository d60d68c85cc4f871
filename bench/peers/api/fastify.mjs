import awsLambdaFastify from '@fastify/aws-lambda';
import fastify from 'fastify';

export function serve({ method, path, run }) {
  const app = fastify({ bodyLimit: 256 * 1024 });
  app.route({
    method,
    url: path,
    handler: async ({ params, query, body, headers, awsLambda }, reply) => {
      const person = awsLambda.event.requestContext.authorizer?.jwt.claims.sub;
      const answer = await run({ params, query, headers, body, person });
      return reply.status(answer.status).send(answer.body);
    },
  });
  return awsLambdaFastify(app);
}
