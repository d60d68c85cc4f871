import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: 'fuzz' },
    /** The number of one request of this seed, sent alone to a fresh platform. */
    only: { type: 'string' },
  },
});
const { requests, seed, only } = values;

const { status } = spawnSync('vitest', ['run', 'test/fuzz/fuzz.test.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_SEED: seed,
    FUZZ_REQUESTS: only ?? requests,
    ...(only === undefined ? {} : { FUZZ_ONLY: only }),
  },
});
process.exitCode = status ?? 1;
