import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

export function serve({ method, path, run }) {
  const app = new Hono();
  app.on(method, path, async (context) => {
    const { req, env } = context;
    const answer = await run({
      params: req.param(),
      query: req.query(),
      headers: req.header(),
      body: method === 'GET' ? {} : await req.json(),
      person: env.event.requestContext.authorizer?.jwt.claims.sub,
    });
    return context.json(answer.body, answer.status);
  });
  return handle(app);
}
