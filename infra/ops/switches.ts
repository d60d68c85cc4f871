import { parseArgs } from 'node:util';
import { SwitchStore } from '../../functions/store/switch-store.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { SwitchName, switchNames } from '../../shared/domain/switchboard/fact.ts';
import { isOff } from '../../shared/domain/switchboard/switchboard.ts';
import { turn } from '../../shared/domain/switchboard/turn.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `switch list|off|on NAME --by PERSON`: what the portal's page of switches does, for when the portal does not answer. */
export async function switches(args: readonly string[], say: (text: string) => void): Promise<void> {
  const options = { ...whereOptions, by: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [what, named, ...more] = positionals;
  const name = SwitchName.safeParse(named);
  const turns = what === 'on' || what === 'off';
  if ((!turns && what !== 'list') || (turns && !name.success) || more.length > 0)
    throw new UsageError(`switch list, or switch on|off ${switchNames.join('|')} --by PERSON`);
  const by = PersonId.safeParse(values.by);
  if (turns && !by.success) throw new UsageError('--by takes the operator who decides it; the audit tells who did');

  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const store = new SwitchStore(await where.mainTable(client), () => new Date());
    if (turns && name.success && by.success) {
      const change = { name: name.data, on: what === 'on', by: by.data, at: new Date() };
      const turned = turn(await store.current(), change);
      if (turned.ok) {
        const saved = await store.save(turned.value);
        if (!saved.ok) throw new Error('somebody turned a switch at the same moment: look, and try again');
      }
    }
    const board = await store.current();
    for (const one of switchNames) say(`${one.padEnd(10)} ${isOff(board, one) ? 'off' : 'on'}`);
  } finally {
    client.destroy();
  }
}
