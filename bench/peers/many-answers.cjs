// A warm process: answers the same event as often as it is told to, and says what that cost.
const { readFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const [bundle, eventFile] = process.argv.slice(2);
const event = readFileSync(eventFile, 'utf8');
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 30_000 };

async function main() {
  const { handler } = bundle.endsWith('.mjs') ? await import(pathToFileURL(bundle).href) : require(bundle);
  process.on('message', async (count) => {
    const before = process.cpuUsage();
    const start = performance.now();
    let answer;
    // A text each time, as Lambda has it.
    for (let done = 0; done < count; done++) answer = await handler(JSON.parse(event), context);
    const wall = (performance.now() - start) / count;
    const { user, system } = process.cpuUsage(before);
    process.send({ wall, cpu: (user + system) / 1000 / count, answer: JSON.stringify(answer) });
  });
  process.send('ready');
}
void main();
