import type { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import { AccessStore } from '../../functions/store/access-store.ts';
import { PeopleStore } from '../../functions/store/people-store.ts';
import { Table } from '../../functions/store/table.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { personas } from './services/personas.ts';
import type { TableModel } from './template/tables.ts';

/**
 * The operators of the sign-in page are operators: roles live in the table, never in a token. All of them have an
 * address from the start, because letters go also to those who have not called yet.
 */
export async function seedRoles(client: DynamoDb, tables: readonly TableModel[]): Promise<void> {
  const main = tables.find(({ shape }) => shape.indexes['listing'] !== undefined);
  if (main === undefined) return;
  const access = new AccessStore(new Table(client, main.name));
  const people = tables.find(({ shape }) => Object.keys(shape.indexes).length === 0);
  const profiles = people && new PeopleStore(new Table(client, people.name));
  for (const { sub, name, email } of personas)
    await profiles?.ensure(PersonId.parse(sub), { name, email, language: 'ru' }, new Date());
  for (const { sub, roles } of personas)
    if (roles.includes('operator')) await access.grant(PersonId.parse(sub), 'operator');
}
