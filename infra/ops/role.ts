import { parseArgs } from 'node:util';
import { AccessStore } from '../../functions/store/access-store.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `role grant|revoke operator PERSON`: roles live in the table, never in a token. */
export async function role(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: whereOptions, allowPositionals: true });
  const [what, name, who, ...more] = positionals;
  if ((what !== 'grant' && what !== 'revoke') || name !== 'operator' || more.length > 0)
    throw new UsageError('role grant|revoke operator PERSON');
  const person = PersonId.safeParse(who);
  if (!person.success) throw new UsageError('PERSON is the id that the sign-in gives: letters, digits, . _ - : | @');

  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const access = new AccessStore(await where.mainTable(client));
    await (what === 'grant' ? access.grant(person.data, name) : access.revoke(person.data, name));
    const { operator } = await access.actor(person.data);
    say(`${person.data} ${operator ? 'is' : 'is not'} an operator of ${where.stage} now.`);
  } finally {
    client.destroy();
  }
}
