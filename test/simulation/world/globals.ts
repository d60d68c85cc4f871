import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import type { Random } from './random.ts';
import type { VirtualTime } from './time.ts';

type Outside = {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
};

let current: Outside | undefined;
let isInstalled = false;

/**
 * Clock, timers, chance and network of the whole process come from this world until `leave` is called. Code of ours gets
 * its clock and ids handed in; libraries (the circuit breaker) and pauses between tries take the process's own.
 */
export function enter(outside: Outside): { readonly leave: () => void } {
  if (current !== undefined) throw new Error('one world at a time');
  install();
  current = outside;
  return {
    leave: () => {
      current = undefined;
    },
  };
}

/** What `setTimeout` answers in virtual time. */
class VirtualTimer {
  readonly cancel: () => void;
  constructor(cancel: () => void) {
    this.cancel = cancel;
  }
  unref(): this {
    return this;
  }
}

function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  const real = {
    now: Date.now.bind(Date),
    performance: performance.now.bind(performance),
    chance: Math.random.bind(Math),
    fetch: globalThis.fetch.bind(globalThis),
    setTimeout: globalThis.setTimeout.bind(globalThis),
    clearTimeout: globalThis.clearTimeout.bind(globalThis),
    timeout: AbortSignal.timeout.bind(AbortSignal),
    randomBytes: (size: number) => crypto.getRandomValues(Buffer.alloc(size)),
    randomUUID: crypto.randomUUID.bind(crypto),
  };
  Date.now = () => (current === undefined ? real.now() : Math.round(current.time.now));
  performance.now = () => (current === undefined ? real.performance() : current.time.now);
  Math.random = () => (current === undefined ? real.chance() : current.random.next());
  AbortSignal.timeout = (milliseconds) => {
    if (current === undefined) return real.timeout(milliseconds);
    const controller = new AbortController();
    current.time.after(milliseconds, () => controller.abort(new DOMException('time is over', 'TimeoutError')));
    return controller.signal;
  };
  const own = {
    setTimeout: (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) =>
      current === undefined
        ? real.setTimeout(run, milliseconds, ...given)
        : new VirtualTimer(current.time.after(milliseconds, () => run(...given))),
    clearTimeout: (timer: unknown) => {
      if (timer instanceof VirtualTimer) timer.cancel();
      else if (timer instanceof Object && Symbol.toPrimitive in timer) real.clearTimeout(Number(timer));
    },
    fetch: (url: string | URL, request: RequestInit = {}) =>
      current === undefined ? real.fetch(url, request) : current.fetch(String(url), request),
  };
  Object.assign(globalThis, own);
  // The middleware of the functions gives them up a moment before Lambda does.
  Object.assign(timers, { setTimeout: own.setTimeout, clearTimeout: own.clearTimeout });
  Object.assign(crypto, {
    randomBytes: (size: number) => (current === undefined ? real.randomBytes(size) : current.random.bytes(size)),
    randomUUID: () => (current === undefined ? real.randomUUID() : current.random.uuid()),
  });
  syncBuiltinESMExports();
}
