import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AccessStore } from '../../functions/store/access-store.ts';
import { Table } from '../../functions/store/table.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { personas } from './services/personas.ts';
import type { TableModel } from './template/tables.ts';

/** The operators of the sign-in page are operators: roles live in the table, never in a token. */
export async function seedRoles(client: DynamoDBClient, tables: readonly TableModel[]): Promise<void> {
  const main = tables.find(({ shape }) => shape.indexes['listing'] !== undefined);
  if (main === undefined) return;
  const access = new AccessStore(new Table(client, main.name));
  for (const { sub, roles } of personas)
    if (roles.includes('operator')) await access.grant(PersonId.parse(sub), 'operator');
}
