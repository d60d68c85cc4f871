// One engine in a process of its own: `build` makes an index and leaves it packed in the folder; `ask` loads it and
// answers every question by the clock, after some to get warm. Prints one line of JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @param engine {{ name: string, build: (documents) => Promise<string>, load: (text: string) => Promise<(text: string) => Promise<string[]>> }} */
export async function run(engine) {
  const [what, folder] = process.argv.slice(2);
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const file = join(folder, `${engine.name}.gz`);
  if (what === 'build') {
    const documents = read('documents.json');
    const start = performance.now();
    const packed = gzipSync(await engine.build(documents), { level: 4 });
    const buildMs = performance.now() - start;
    writeFileSync(file, packed);
    console.log(JSON.stringify({ buildMs, bytes: packed.length }));
    return;
  }
  const texts = read('texts.json');
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const ask = await engine.load(gunzipSync(readFileSync(file)).toString());
  await ask(texts[0]);
  const loadMs = performance.now() - start;
  for (const text of texts.slice(0, 20)) await ask(text);
  const answers = [];
  for (const text of texts) {
    const begin = cpu();
    const ids = await ask(text);
    answers.push({ ids, ms: cpu() - begin });
  }
  console.log(JSON.stringify({ loadMs, memory: process.memoryUsage().rss - before, answers, filtered: [] }));
}
