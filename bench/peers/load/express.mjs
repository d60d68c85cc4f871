import express from 'express';
import { personOf, routes, tell } from './served.mjs';

const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '256kb' }));
for (const { method, path, signedIn, run } of routes)
  app[method.toLowerCase()](path, async ({ params, query, body, headers }, response) => {
    const person = signedIn ? await personOf(headers.authorization) : undefined;
    if (signedIn && person === undefined) return response.status(401).json({ message: 'Unauthorized' });
    const answer = await run({ params, query: { ...query }, headers, body, person });
    return response.status(answer.status).json(answer.body);
  });
const server = app.listen(0, '127.0.0.1', () => tell(`http://127.0.0.1:${server.address().port}`));
