import type { Price } from './capacity.ts';
import type { Deployed } from './deployed.ts';
import { together, times, type Use } from './model.ts';
import type { Page } from './pages.ts';
import type { Walked } from './walks.ts';

/** What is assumed where nothing was measured. */
export const assumed = {
  /** Views of one visit; the first is a document with its files, the others ask the API. */
  viewsAVisit: 4,
  /** Milliseconds that a function waits for one request to the table. */
  tableMs: 4,
  /** Milliseconds of CPU of a message or run, beside what it waits. */
  workerMs: 10,
  /** Memory with which a function has a whole processor. */
  wholeProcessorMb: 1769,
  /** Of a log: a line of ours and what Lambda tells of the run. */
  logBytes: 1200,
  /** Members and questions to the register a second. */
  members: 39,
  registerRate: 10,
  /** Lambda asks each queue that it listens to by so many at a time, each waiting for twenty seconds. */
  pollers: 5,
  /** Members of registered clusters, for one organisation: a cluster of thirty for a thousand. */
  membersPerOrganisation: 0.03,
} as const;

const gigabyte = 1e9;
const minutesAMonth = 30 * 1440;

/** One run of a function that needs so much CPU and waits for so many requests to the table. */
export function invocation(
  memoryMb: number,
  cpuMs: number,
  { requests, readUnits, writeUnits }: Price,
  waitMs = 0,
): Use {
  const ms = (cpuMs * assumed.wholeProcessorMb) / Math.min(memoryMb, assumed.wholeProcessorMb);
  return {
    readUnits,
    writeUnits,
    invocations: 1,
    gigabyteSeconds: ((ms + requests * assumed.tableMs + waitMs) / 1000) * (memoryMb / 1024),
    logGigabytes: assumed.logBytes / gigabyte,
  };
}

/** So many public views, of which this share finds its answers kept at the edge. */
export function viewsUse(pages: readonly Page[], deployed: Deployed, views: number, hits: number): Use {
  const visits = 1 / assumed.viewsAVisit;
  const each = pages.map((page) => {
    const { documentBytes, documentMs, files, asks, answerBytes, answerMs, requests, readUnits } = page;
    const price = { requests, readUnits, writeUnits: 0 };
    const document = together(
      { edgeRequests: 1 + files.count, edgeGigabytes: (documentBytes + files.bytes) / gigabyte },
      times(invocation(deployed.memoryOf('pages'), documentMs, price), 1 - hits),
    );
    const perAsk = { requests: requests / asks, readUnits: readUnits / asks, writeUnits: 0 };
    const call = together(invocation(deployed.memoryOf('public-api'), answerMs / asks, perAsk), { gatewayRequests: 1 });
    const answers = together(
      { edgeRequests: asks, edgeGigabytes: answerBytes / gigabyte },
      times(call, asks * (1 - hits)),
    );
    return times(together(times(document, visits), times(answers, 1 - visits)), page.share / 100);
  });
  return times(together(...each), views);
}

type Prices = (name: string) => Price;

const message: Use = { queueRequests: 3 };

/** One submission: the request, its check, and everybody and everything that is told of it and of its result. */
export function submissionUse(prices: Prices, { memoryOf }: Deployed): Use {
  const worker = (name: string, waitMs = 0): Use => {
    const [queue = ''] = name.split(':');
    return together(invocation(memoryOf(queue), assumed.workerMs, prices(name), waitMs), message);
  };
  const check = prices('check: submission');
  const grown = assumed.members / 30;
  const asking = (assumed.members / assumed.registerRate) * 1000;
  const checked = invocation(
    memoryOf('check'),
    assumed.workerMs,
    { requests: 0, readUnits: check.readUnits * grown, writeUnits: check.writeUnits * grown },
    asking,
  );
  const relayed = invocation(memoryOf('relay'), assumed.workerMs, prices('relay'));
  const submitted = invocation(memoryOf('member-api'), assumed.workerMs, prices('submitCluster'));
  return together(
    together(submitted, { gatewayRequests: 1, edgeRequests: 1 }),
    together(checked, message),
    times(relayed, 2),
    worker('notify: cluster-submitted'),
    worker('notify: check-completed'),
    worker('webhook: cluster-submitted'),
    worker('webhook: check-completed'),
    times(together(worker('mail'), { letters: 1 }, times(worker('mail-events'), 2)), 2),
  );
}

type IdleCity = Walked & { readonly prices: Prices; readonly deployed: Deployed };

/** A month in which nobody comes, with so many organisations. */
export function idleUse(organisations: number, { prices, deployed, walks, bytes, fileBytes, quiet }: IdleCity): Use {
  const { memoryOf, runs, queues, alarms, dashboards, secrets } = deployed;
  const idle: Readonly<Record<string, Price>> = {
    directory: prices('directory: again'),
    figures: prices('figures: again'),
    // Most runs find that the day is done.
    verify: { requests: 1, readUnits: 1, writeUnits: 0 },
    'open-data': { requests: 0, readUnits: 0, writeUnits: 0 },
  };
  const scheduled = runs.map(({ id, perMonth }) =>
    times(invocation(memoryOf(id), assumed.workerMs, idle[id] ?? prices(id)), perMonth),
  );
  const daily: Use = {
    readUnits: walks.readUnits,
    writeUnits: walks.writeUnits,
    gigabyteSeconds: (walks.requests * assumed.tableMs) / 1000,
  };
  const watched = together(
    invocation(memoryOf('check'), assumed.workerMs, prices('check: watch'), 1000 / assumed.registerRate),
    message,
  );
  return together(
    ...scheduled,
    times(daily, organisations * 30),
    times(watched, organisations * assumed.membersPerOrganisation * 30),
    { queueRequests: queues * assumed.pollers * 3 * minutesAMonth },
    { tableGigabytes: (organisations * bytes) / gigabyte, fileGigabytes: (organisations * fileBytes) / gigabyte },
    times({ fileReads: quiet.reads, fileWrites: quiet.writes }, minutesAMonth),
    { alarms, dashboards, secrets },
  );
}
