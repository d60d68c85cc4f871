import { Router } from '@aws-lambda-powertools/event-handler/http';

export function serve({ method, path, run }) {
  const app = new Router();
  const route = method === 'GET' ? app.get.bind(app) : app.post.bind(app);
  route(path, async ({ req, params, event }) => {
    const answer = await run({
      params,
      query: Object.fromEntries(new URL(req.url).searchParams),
      headers: Object.fromEntries(req.headers),
      body: method === 'GET' ? {} : await req.json(),
      person: event.requestContext.authorizer?.jwt.claims.sub,
    });
    return Response.json(answer.body, { status: answer.status });
  });
  return async (event, context) => app.resolve(event, context);
}
