import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Call } from '../../infra/local/aws/faults.ts';
import { startPlatform } from '../../infra/local/platform.ts';
import { portNames } from '../../infra/local/ports.ts';
import { Cut, pointOf } from './cut.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    /** Where the power is cut, as JSON. */
    cut: { type: 'string' },
    /** So many milliseconds after it is ready the power is cut wherever it is. */
    latest: { type: 'string' },
    ...Object.fromEntries(Object.values(portNames).map(({ flag }) => [flag, { type: 'string' as const }])),
  },
});
const given: Record<string, unknown> = values;
/** Written at once: nothing that is buffered survives. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const ports = Object.entries(portNames).map(([name, { flag }]) => [name, Number(given[flag])]);
// It does not live long enough for functions that nobody asks.
const platform = await startPlatform({ dataDir: values.data, ports: Object.fromEntries(ports), warm: false });

const cut = values.cut === undefined ? undefined : Cut.parse(JSON.parse(values.cut));
const seen = new Map<string, number>();
platform.proxy.fault = (call: Call) => {
  const point = pointOf(call);
  const times = (seen.get(point) ?? 0) + 1;
  seen.set(point, times);
  if (times === 1) say(`point ${point}`);
  if (cut === undefined || cut.point !== point || cut.nth !== times) return undefined;
  say(`cut ${cut.when} ${point}`);
  return { kind: 'power-cut', when: cut.when };
};
if (values.latest !== undefined)
  setTimeout(() => {
    say('cut somewhere');
    process.kill(process.pid, 'SIGKILL');
  }, Number(values.latest));
process.once('SIGTERM', () => void platform.stop().then(() => process.exit(0)));
say('ready after a cut');
