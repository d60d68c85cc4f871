import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { forumFollowerKey, representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import { Table } from '../../functions/store/table.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import type { TableModel } from '../../infra/local/template/tables.ts';
import { OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import { sdkClient } from '../../test/fakes/sdk-client.ts';
import { type CityBlock, cityBlock, membersOfBlock } from '../growth/block.ts';
import { clientOf } from '../growth/imported-table.ts';
import { copies, held } from '../handlers/city.ts';

/** A person may announce twenty times a day; nobody is to be refused while the servers are loaded. */
const people = 200;
/** Of one transaction. */
const most = 100;

/** A city in the files of an engine that has ended, for everybody to begin from. */
export type LoadedCity = {
  readonly block: CityBlock;
  /** The name of the main table. */
  readonly table: string;
  /** Who may announce something for the founder of the cluster. */
  readonly people: readonly PersonId[];
  /** Puts the tables where a platform with this folder keeps them. */
  copyTo(folder: string): void;
};
const placeIn = (folder: string): string => join(folder, 'dynamodb', 'tables.db');

/** One cluster with everything around it. Nothing is due and nothing unsent: only what is asked for here is measured. */
export async function loadedCity(folder: string, tables: readonly TableModel[]): Promise<LoadedCity> {
  const block = await cityBlock(membersOfBlock);
  const founder = OrganisationId.parse(block.founder.organisation.id);
  const speakers = Array.from({ length: people }, (_, index) => PersonId.parse(`speaker-${index}`));
  const mayAct = speakers.map((personId) => ({
    ...representativeKey(personId, founder),
    ...representativeIndex(founder, personId),
    entity: 'representative',
    version: 1,
    personId,
    organisationId: founder,
  }));
  // What one of them announces is told to the members of the cluster, and not to the other announcers.
  const hearNothing = speakers.map((personId) => ({
    ...forumFollowerKey(block.clusterId, personId),
    entity: 'follower',
    version: 1,
    personId,
    organisationId: founder,
    following: 'none',
  }));
  const quiet = [...block.items, ...copies(block)].map(
    ({ duePk: _due, dueSk: _when, unsentPk: _unsent, unsentSk: _since, ...item }) => item,
  );
  const items = [...quiet, ...mayAct, ...hearNothing, held];
  const file = placeIn(folder);
  mkdirSync(join(folder, 'dynamodb'), { recursive: true });
  const engine = await startDynoxide({ file });
  const [client, sdk] = [clientOf(engine), sdkClient(engine.endpoint)];
  for (const { name, shape } of tables) await createTable(sdk, name, shape);
  const main = tables.find(({ shape }) => shape.indexes['listing'] !== undefined)?.name ?? '';
  const table = new Table(client, main);
  for (let from = 0; from < items.length; from += most)
    await table.transact(items.slice(from, from + most).map((item) => ({ put: item })));
  // What happened before is nobody's work now.
  engine.trim(-1);
  client.destroy();
  sdk.destroy();
  await engine.stop();
  return {
    block,
    table: main,
    people: speakers,
    copyTo: (other) => {
      mkdirSync(join(other, 'dynamodb'), { recursive: true });
      cpSync(file, placeIn(other));
    },
  };
}
