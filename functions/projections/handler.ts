import { EventMessage } from '../../shared/contracts/messages.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../store/client.ts';
import { MembershipCopies } from '../store/membership-copies.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { onOrganisation } from './on-organisation.ts';

const table = new Table(dynamo(process.env), Env.parse(process.env).TABLE_NAME);
const deps = {
  organisations: new OrganisationStore(table),
  copies: new MembershipCopies(table),
  log: makeLog('projections'),
};

export const handler = queueWorker(EventMessage, (message) => onOrganisation(message, deps), deps.log);
