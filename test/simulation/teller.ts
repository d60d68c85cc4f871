import { type History, history } from './history.ts';
import { gitOrNothing } from './old/checkout.ts';
import type { Old } from './platform/platform.ts';
import { kindOf, shrunk } from './shrink.ts';

/** Histories that are told in full; of the others only the number. */
const most = 5;

/** Tells of histories that broke a rule, and whose fault it is. */
export class Teller {
  readonly commit = gitOrNothing('rev-parse', '--short', 'HEAD') ?? 'no commit';
  private readonly say: (line: string) => void;
  private readonly old: Old | undefined;
  private told = 0;

  constructor(say: (line: string) => void, old: Old | undefined) {
    this.say = say;
    this.old = old;
  }

  tell({ seed, violations, plan, struck }: History): void {
    const beside = this.old === undefined ? '' : ` beside ${this.old.code.commit}`;
    this.say(`seed ${seed} at ${this.commit}${beside}:`);
    for (const violation of violations.slice(0, 10)) this.say(`  ${violation}`);
    for (const fault of plan) if (struck.has(fault.id)) this.say(`  fault ${JSON.stringify(fault)}`);
  }

  /** Tells of a history, and whether it is the code of now, or the two together, that broke the rule. */
  async isOurs(seed: string): Promise<boolean> {
    const { old } = this;
    const one = await history(seed, { old });
    const isOld = old !== undefined && (await breaksAlone(one, old));
    this.told += 1;
    if (this.told > most) return !isOld;
    this.tell(one);
    if (isOld) this.say('  the old code alone breaks it as well: not counted');
    else {
      this.say('the fewest faults that still break it:');
      this.tell(await shrunk(one, old));
    }
    this.say(`again: npm run simulate -- --replay ${seed} --old ${old?.code.commit ?? 'none'}`);
    return !isOld;
  }
}

/** A defect that the new code repairs is no reason to refuse it. */
async function breaksAlone({ seed, plan, violations }: History, old: Old): Promise<boolean> {
  const kinds = new Set(violations.map(kindOf));
  const alone = await history(seed, { plan, old: { ...old, isAlone: true } });
  return [...kinds].every((kind) => alone.violations.some((violation) => kindOf(violation) === kind));
}
