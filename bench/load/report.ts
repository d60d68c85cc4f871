import { percentile, type Section, table, thousands } from '../measurement.ts';
import { barsPlot } from '../plot.ts';
import type { Load, Loaded } from './turn.ts';

export type Server = { readonly name: string; readonly rounds: (readonly Loaded[])[] };

const median = (values: readonly number[]): number => percentile(values, 50);
const shown = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

/** Medians of the rounds; what failed is added up. */
function ofMix(rounds: Server['rounds'], what: string) {
  const found = rounds.flat().filter((one) => one.what === what);
  const each = (value: (one: Loaded) => number | undefined) => median(found.map((one) => value(one) ?? Number.NaN));
  return {
    rate: each(({ answered, seconds }) => answered / seconds),
    p50: each(({ p50 }) => p50),
    p99: each(({ p99 }) => p99),
    server: each(({ server }) => server),
    engine: each(({ engine }) => engine),
    failed: found.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** What a request costs everywhere. */
function plotOf(
  mixes: readonly string[],
  found: readonly (ReturnType<typeof ofMix> & { what: string; name: string })[],
) {
  const bars = mixes.flatMap((mix) => [
    { label: mix, parts: [] },
    ...found
      .filter(({ what, server, engine }) => what === mix && !Number.isNaN(server + engine))
      .map(({ name, server, engine }) => ({
        label: name,
        parts: [server, engine],
        end: `${(server + engine).toFixed(1)} ms`,
      })),
  ]);
  return barsPlot('Processor time of a request', ['server', 'engine'], bars, (value) => `${value.toFixed(2)} ms`);
}

/** The section of docs/performance.md. */
export function report(servers: readonly Server[], { connections, seconds }: Load): Section {
  const mixes = servers[0]?.rounds[0]?.map(({ what }) => what) ?? [];
  const found = mixes.flatMap((what) => servers.map(({ name, rounds }) => ({ what, name, ...ofMix(rounds, what) })));
  const parts = mixes.map((what) => {
    const rows = found
      .filter((one) => one.what === what)
      .map(({ name, rate, p50, p99, server, engine, failed }) => [
        name,
        thousands(Math.round(rate)),
        shown(p50, 0),
        shown(p99, 0),
        shown(server, 2),
        shown(engine, 2),
        String(failed),
      ]);
    const head = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms: server', 'engine', 'failed'];
    return `### ${what[0]?.toUpperCase()}${what.slice(1)}\n\n${table(head, rows)}`;
  });
  const body = `Servers on this machine, loaded over loopback by autocannon: ${connections} connections, each with its next request as soon as
the last is answered, ${seconds} s for each kind of load after a warm-up. Medians of ${servers[0]?.rounds.length ?? 0} rounds, in each of which every server in turn
begins anew from the same tables: a registered cluster with everything around it. Load, server and engine share the
machine's processors, so that **the milliseconds of processor that a request takes tell more than requests a second**.
All answer the same, which is asked first; an announcement is a member's, checked by its token, and written once for its
key in one transaction with its event. Nothing may fail.

The peers (\`bench/peers/load\`) do what they do as functions: lib-dynamodb, zod, jose, a process each, straight to the
engine. The local platform is made to be like the cloud and not to be fast: a gateway that makes events, functions
in threads of their own that hear and answer in text, every call to AWS signed, sent through a proxy and judged by the
function's policy, and behind a write relay, notices and letters at the same time: each announcement is told to
the people of all members, and that is what the last table shows of it. "In one
process" leaves threads, proxy, policies and what follows a write away and keeps gateway, tokens and the functions as
shipped.

![Processor time of a request](performance/load.svg)

${parts.join('\n\n')}`;
  const exceeded = found
    .filter(({ failed }) => failed > 0)
    .map(({ what, name, failed }) => `${name}: ${failed} requests for ${what} failed`);
  return { title: 'Throughput over HTTP', body, exceeded, plot: plotOf(mixes, found) };
}
