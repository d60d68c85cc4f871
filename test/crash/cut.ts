import * as z from 'zod';
import type { Call } from '../../infra/local/aws/faults.ts';
import type { Random } from '../simulation/world/random.ts';

/** One request of one function, before or after it is done. */
export const Cut = z.object({ point: z.string(), nth: z.int().min(1), when: z.enum(['before', 'after']) });
export type Cut = z.infer<typeof Cut>;

/** E.g. `check dynamodb:TransactWriteItems` */
export const pointOf = ({ functionId, service, operation }: Pick<Call, 'functionId' | 'service' | 'operation'>) =>
  `${functionId} ${service}:${operation}`;

/** Which points there are, and how often the power was cut at each: `before check sqs:SendMessageBatch`. */
export class Points {
  private readonly known = new Set<string>();
  readonly cuts = new Map<string, number>();

  seen(point: string): void {
    this.known.add(point);
  }

  wasCut(where: string): void {
    this.cuts.set(where, (this.cuts.get(where) ?? 0) + 1);
  }

  /** Where the power was cut most seldom; nothing where chance decides. */
  next(random: Random): Cut | undefined {
    const all = [...this.known].flatMap((point) => (['before', 'after'] as const).map((when) => ({ point, when })));
    if (all.length === 0 || random.chance(0.2)) return undefined;
    const timesAt = ({ point, when }: (typeof all)[number]) => this.cuts.get(`${when} ${point}`) ?? 0;
    const fewest = Math.min(...all.map(timesAt));
    return { ...random.pick(all.filter((one) => timesAt(one) <= fewest + 1)), nth: random.whole(1, 4) };
  }
}
