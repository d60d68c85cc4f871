import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesized } from '../infra/local/assembly.ts';
import { SameAnswers } from './load/answers.ts';
import { applicationAt } from './load/application.ts';
import { loadedCity } from './load/city.ts';
import { contenders } from './load/contenders.ts';
import { type Server, report } from './load/report.ts';
import { type Load, turn } from './load/turn.ts';
import type { Measurement } from './measurement.ts';

const connections = 20;

/** How much our platform answers by HTTP on this machine, beside the same operations on Express and on Fastify. */
export const load: Measurement = async ({ peers, quick }, say) => {
  const rounds = quick ? 1 : 3;
  const asked: Load = quick ? { connections, seconds: 2, warmUp: 1 } : { connections, seconds: 5, warmUp: 2 };
  const folder = mkdtempSync(join(tmpdir(), 'clusters-bench-'));
  try {
    const assembly = await synthesized();
    const nowhere = 'http://127.0.0.1';
    const { tables } = applicationAt(assembly, { folder, issuer: nowhere, aws: nowhere });
    const city = await loadedCity(folder, tables);
    const same = new SameAnswers();
    const all = contenders(city.table, peers);
    const found: Server[] = all.map(({ name }) => ({ name, rounds: [] }));
    for (let round = 1; round <= rounds; round++)
      for (const [index, contender] of all.entries()) {
        say(`${contender.name}, ${round} of ${rounds}`);
        found[index]?.rounds.push(await turn(contender, { city, same, load: asked }));
      }
    return report(found, asked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
