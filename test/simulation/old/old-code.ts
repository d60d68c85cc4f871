import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { apis } from '../platform/apis.ts';
import type { queueWorkers, relay, scheduled } from '../platform/workers.ts';
import type { withThreshold } from '../programme.ts';
import { checkedOut } from './checkout.ts';

const isTable = (made: unknown): boolean =>
  typeof made === 'object' && made !== null && Object.values(made).every((value) => typeof value === 'function');
const isFunction = (made: unknown): boolean => typeof made === 'function';

/** What that commit has not is played by the new code alone. */
const Wiring = z.object({
  queueWorkers: z.custom<Partial<typeof queueWorkers>>(isTable),
  scheduled: z.custom<Partial<typeof scheduled>>(isTable),
  relay: z.custom<typeof relay>(isFunction),
  apis: z.custom<Partial<typeof apis>>(isTable),
  withThreshold: z.custom<typeof withThreshold>(isFunction),
});

/** The application's own code at another commit, wired as its simulation wired it. */
export type OldCode = z.infer<typeof Wiring> & { readonly commit: string };

const places = ['platform/workers.ts', 'platform/apis.ts', 'programme.ts'] as const;

/** Loaded beside the new code, with modules of its own; libraries and `functions/aws` are shared. */
export async function oldCode(commit: string): Promise<OldCode> {
  const folder = await checkedOut(commit);
  const load = async (place: string): Promise<unknown> =>
    import(pathToFileURL(join(folder, 'test/simulation', place)).href);
  const modules: unknown[] = await Promise.all(places.map(load));
  return { ...Wiring.parse(Object.assign({}, ...modules)), commit };
}
