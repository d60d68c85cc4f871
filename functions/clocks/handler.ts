import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { Table } from '../store/table.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { tellAll } from './tell-all.ts';

const table = new Table(dynamo(process.env), Env.parse(process.env).TABLE_NAME);
const deps = makeDeps(table, { now: () => new Date(), log: makeLog('clocks') });

export const handler = () => tellAll(deps);
