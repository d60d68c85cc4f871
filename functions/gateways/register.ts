import { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { Identifier } from '../../shared/domain/organisation/organisation.ts';
import { factsOf } from './facts-of.ts';
import { Party, Suggestions } from './party.ts';
import type { Pseudonym } from './pseudonym.ts';
import { readCapped } from './read-capped.ts';
import { type Guard, registerGuard } from './register-guard.ts';
import type { Outage, OutageKind, RegisterResult } from './register-result.ts';

type Settings = {
  readonly url: string;
  readonly token: string;
  readonly pseudonym: Pseudonym;
  readonly now: () => Date;
  /** For the whole exchange, the last byte included. */
  readonly timeoutMilliseconds?: number;
  readonly concurrency?: number;
};

const largestBody = 1_000_000;

/** The company register through DaData's `findById/party`. Never throws: whatever goes wrong is an outage with a name. */
export class Register {
  private readonly settings: Settings;
  private readonly guard: Guard;

  constructor(settings: Settings) {
    this.settings = settings;
    this.guard = registerGuard(settings.concurrency ?? 2);
  }

  find(identifier: Identifier): Promise<RegisterResult> {
    return this.guard(() => this.ask(identifier));
  }

  private async ask(identifier: Identifier): Promise<RegisterResult> {
    const { url, token, timeoutMilliseconds = 3000, now } = this.settings;
    const asOf = now();
    try {
      const response = await fetch(endpointOf(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Token ${token}` },
        // A branch has the numbers of its head organisation, and the head organisation is who counts.
        body: JSON.stringify({ query: identifier.value, branch_type: 'MAIN', count: 10 }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        return refusedBy(response);
      }
      return this.read(JSON.parse(await readCapped(response, largestBody)), identifier, asOf);
    } catch (error) {
      return { kind: 'outage', reason: reasonOf(error) };
    }
  }

  private read(answer: unknown, identifier: Identifier, asOf: Date): RegisterResult {
    const parsed = Suggestions.safeParse(answer);
    if (!parsed.success) return { kind: 'outage', reason: 'malformed' };
    const { suggestions } = parsed.data;
    if (suggestions.length === 0) return { kind: 'not-found' };
    const asked = suggestions.find(
      ({ data }) => data[identifier.kind] === identifier.value && data.branch_type !== 'BRANCH',
    );
    if (asked === undefined || !Inn.safeParse(asked.data.inn).success) return { kind: 'outage', reason: 'mismatch' };
    const party = Party.safeParse(asked.data);
    if (!party.success) return { kind: 'outage', reason: 'malformed' };
    try {
      const { pseudonym } = this.settings;
      return { kind: 'found', facts: factsOf(party.data, { asOf, pseudonym, title: asked.value }) };
    } catch {
      return { kind: 'outage', reason: 'malformed' };
    }
  }
}

/** Where nothing but a host is configured, DaData's usual path. */
function endpointOf(url: string): string {
  const base = new URL(url).pathname === '/' ? new URL('/suggestions/api/4_1/rs', url).href : url;
  return `${base.replace(/\/+$/, '')}/findById/party`;
}

function refusedBy({ status, headers }: Response): Outage {
  if (status === 401 || status === 403) return { kind: 'outage', reason: 'refused' };
  if (status === 429) return { kind: 'outage', reason: 'rate-limited', ...retryAfter(headers.get('retry-after')) };
  return { kind: 'outage', reason: status >= 500 ? 'server-error' : 'malformed' };
}

/** Seconds, at most an hour; a date or nonsense is as good as nothing, the back-off knows. */
function retryAfter(header: string | null) {
  return header !== null && /^\d{1,6}$/.test(header) ? { retryAfterSeconds: Math.min(3600, Number(header)) } : {};
}

function reasonOf(error: unknown): OutageKind {
  if (!(error instanceof Error)) return 'server-error';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return error.name === 'SyntaxError' || error.name === 'BodyTooLarge' ? 'malformed' : 'server-error';
}
