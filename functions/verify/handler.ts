import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { Table } from '../store/table.ts';
import { VerificationStore } from '../store/verification-store.ts';
import { Env } from './env.ts';
import { verify } from './verify.ts';

const env = Env.parse(process.env);
const store = new VerificationStore(new Table(dynamo(process.env), env.TABLE_NAME));
const deps = { store, now: () => new Date(), log: makeLog('verify') };

export const handler = (): Promise<void> => verify(deps);
