// A fresh process that does what Lambda does: loads a bundle, hands over one event, and says when it had the answer.
const { readFileSync, writeSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const [bundle, eventFile, spawnedAt] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 30_000 };

async function main() {
  const { handler } = bundle.endsWith('.mjs') ? await import(pathToFileURL(bundle).href) : require(bundle);
  const answer = await handler(event, context);
  const wall = performance.timeOrigin + performance.now() - Number(spawnedAt);
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ wall, cpu: (user + system) / 1000, answer: JSON.stringify(answer) ?? 'null' }));
  process.exit();
}
void main();
