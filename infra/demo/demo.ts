import { readOptions, usage } from './options.ts';
import { platformAt } from './platform-at.ts';
import { plans } from './plans.ts';
import { Progress } from './progress.ts';
import { clusterReport, finalTable } from './report.ts';
import { runDemo } from './run-demo.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);
const complain = (error: unknown) =>
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);

/** The process's exit code. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    write(usage);
    return 0;
  }
  const start = performance.now();
  const progress = new Progress(
    process.stdout,
    plans.map(({ shortTitle }) => shortTitle),
  );
  const found = await platformAt(options, write);
  try {
    const { results, failures } = await runDemo(options, found, progress, write);
    for (const result of results) write(`\n${clusterReport(result, options.language)}`);
    write(`\n${finalTable(results, options.language)}`);
    for (const failure of failures) write(`FAILED ${failure}`);
    const wrong = results.reduce((sum, result) => sum + result.wrong.length, failures.length);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    write(
      wrong === 0
        ? `\nEverything is as it should be, after ${seconds} s.`
        : `\n${wrong} things are WRONG, after ${seconds} s.`,
    );
    return wrong === 0 ? 0 : 1;
  } finally {
    await found.leave();
  }
}

try {
  // Plays that still run when one of them failed must not keep the process.
  process.exit(await main());
} catch (error) {
  complain(error);
  process.exit(1);
}
