import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { readPolicyInCode, removable } from './test/access/removable.ts';
import { CountReporter } from './test/count-reporter.ts';
import { GrantsReporter } from './test/grants/reporter.ts';

const project = (name: string, folders: readonly string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `test/${folder}/**/*.test.ts`), ...more },
});

/** Read when the tests of access are run, and only then. */
let policyInCode: ReturnType<typeof readPolicyInCode> | undefined;

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    // Two, also on a machine with two cores: much of the time is waiting for engines and clocks.
    maxWorkers: 2,
    projects: [
      project('domain', ['bench', 'domain', 'eligibility', 'programme', 'contracts']),
      project(
        'functions',
        [
          'aws',
          'capacity',
          'fuzz',
          'routes',
          'workers',
          'gateways',
          'runtime',
          'local',
          'ops',
          'supply-chain',
          'canaries',
        ],
        {
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      ),
      // The checks of who may do what can be taken out here, one at a time.
      {
        ...project('access', ['access'], { hookTimeout: 60_000, setupFiles: ['test/access/removal.ts'] }),
        plugins: [
          {
            name: 'removable-policy',
            enforce: 'pre' as const,
            transform: (code: string, id: string) => {
              policyInCode ??= readPolicyInCode();
              const policy = policyInCode.get(relative(import.meta.dirname, id));
              return policy === undefined ? undefined : removable(code, policy);
            },
          },
        ],
      },
      project('simulation', ['simulation'], { testTimeout: 120_000 }),
      project('store', ['store'], { testTimeout: 30_000, hookTimeout: 30_000 }),
      // Not isolated: the CDK takes seconds to load, once for each file otherwise.
      project('infra', ['infra'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        isolate: false,
        env: { CDK_VALIDATION: 'false' },
      }),
      project('e2e', ['e2e', 'crash'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      // In a real browser, against the platform as people start it. One after another, when all else is done: a browser
      // and a platform are two machines' work, and what is smooth cannot be measured beside them.
      project('portal', ['portal'], {
        testTimeout: 240_000,
        hookTimeout: 240_000,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
    ],
    reporters: ['default', new CountReporter(), new GrantsReporter()],
  },
});
