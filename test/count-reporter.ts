import type { Reporter, TestModule } from 'vitest/node';

/** Prints "Tests: N passed, N failed, N skipped": one plain line that any CI can read. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++;
      // What could not begin has failed, though none of its tests has.
      for (const suite of [module, ...module.children.allSuites()]) if (suite.errors().length > 0) count.failed++;
    }
    process.stdout.write(`\nTests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
