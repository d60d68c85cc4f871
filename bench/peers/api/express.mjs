import express from 'express';
import serverless from 'serverless-http';

export function serve({ method, path, run }) {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '256kb' }));
  app[method.toLowerCase()](path, async ({ params, query, body, headers, person }, response) => {
    const answer = await run({ params, query: { ...query }, headers, body, person });
    response.status(answer.status).json(answer.body);
  });
  return serverless(app, {
    request: (request, { requestContext }) => {
      request.person = requestContext.authorizer?.jwt?.claims.sub;
    },
  });
}
