// Loads one server as the plan on standard input says, and prints what was found.
import { randomUUID } from 'node:crypto';
import { json } from 'node:stream/consumers';
import autocannon from 'autocannon';

const { url, connections, seconds, asked, tokens } = await json(process.stdin);

/** Whoever writes is the next person, and writes once. */
let turn = 0;
const signed = (request) => {
  const authorization = `Bearer ${tokens[turn++ % tokens.length]}`;
  const headers = { 'content-type': 'application/json', authorization, 'idempotency-key': randomUUID() };
  return { ...request, headers };
};
const requests = asked.map(({ method, path, body }) =>
  body === undefined ? { method, path } : { method, path, body: JSON.stringify(body), setupRequest: signed },
);
const found = await autocannon({ url, connections, duration: seconds, requests });
const { latency, errors, timeouts, duration } = found;
process.stdout.write(
  JSON.stringify({
    answered: found['2xx'],
    seconds: duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: found.non2xx + errors + timeouts,
  }),
);
