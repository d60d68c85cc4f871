import * as z from 'zod';
import { suggestions } from '../../builders/party.ts';
import { running } from './invocation.ts';
import type { ServiceWorld } from './service-calls.ts';

const Query = z.object({ query: z.string(), branch_type: z.literal('MAIN') });
type Known = Readonly<Record<string, unknown>>;

/** The company register behind `fetch`: knows some organisations, and has days when it is silent, strict or wrong. */
export class SimulatedRegister {
  /** By INN: what is true there now. */
  readonly known = new Map<string, Known>();
  /** What it ever said about an INN, in its words. */
  readonly said = new Map<string, Set<string>>();
  together = 0;
  mostTogether = 0;
  private readonly world: ServiceWorld;

  constructor(world: ServiceWorld) {
    this.world = world;
  }

  async answer(request: RequestInit): Promise<Response> {
    const { query } = Query.parse(JSON.parse(typeof request.body === 'string' ? request.body : ''));
    this.together += 1;
    this.mostTogether = Math.max(this.mostTogether, this.together);
    this.world.trace(`${running.getStore()?.fn ?? 'outside'} register ${query}`);
    try {
      return await this.within(request.signal, query);
    } finally {
      this.together -= 1;
    }
  }

  /** What is true of an organisation becomes something else. */
  change(number: string): void {
    const { random } = this.world;
    const before = this.known.get(number);
    const status = random.pick(['LIQUIDATED', 'ACTIVE', 'ACTIVE', 'REORGANIZING', 'BANKRUPT']);
    const okveds = [{ main: false, type: '2014', code: random.pick(['72.19', '62.01', '71.12']) }];
    const now = { ...before, okveds, state: { ...Object(before?.['state']), status } };
    // One organisation, asked for by either of its numbers.
    for (const known of [before?.['inn'], before?.['ogrn']]) if (typeof known === 'string') this.known.set(known, now);
  }

  private async within(signal: AbortSignal | null | undefined, query: string): Promise<Response> {
    const { time, random, faults } = this.world;
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () =>
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')),
      );
    });
    const isSilent = faults.strikes('register-silent');
    await Promise.race([aborted, time.sleep(isSilent ? 60_000 : random.between(20, 400))]);
    if (faults.strikes('register-limits'))
      return new Response('limit', { status: 429, headers: { 'retry-after': String(random.whole(1, 60)) } });
    if (faults.strikes('register-broken')) return this.broken();
    return this.truth(query);
  }

  private broken(): Response {
    const { random, sabotage } = this.world;
    if (sabotage.takesOutageForNotFound === true) return Response.json(suggestions());
    return random.pick([
      () => new Response('unavailable', { status: 503 }),
      () => new Response('<html>maintenance</html>', { status: 200 }),
      () => new Response('{"suggestions":[{"data":', { status: 200 }),
      () => new Response('{"suggestions":[{"value":"x","data":{"inn":null}}]}', { status: 200 }),
    ])();
  }

  private truth(query: string): Response {
    const { random, faults, sabotage } = this.world;
    if (this.known.has(query) && faults.strikes('register-changes-its-mind')) this.change(query);
    const now = this.known.get(query);
    const told = faults.strikes('register-lies') ? random.pick([...this.known.values()]) : now;
    const { inn, ogrn } = now ?? {};
    const numbers = sabotage.believesLies === true && now !== undefined ? { inn, ogrn } : {};
    const body = told === undefined ? suggestions() : suggestions({ ...told, ...numbers });
    const said = this.said.get(query) ?? new Set<string>();
    this.said.set(query, said.add(told === now ? JSON.stringify(body) : 'a lie'));
    return Response.json(body);
  }
}
