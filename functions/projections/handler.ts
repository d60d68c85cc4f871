import { EventMessage } from '../../shared/contracts/messages.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../store/client.ts';
import { ActivityStore } from '../store/activity-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { CommentStore } from '../store/comment-store.ts';
import { MembershipCopies } from '../store/membership-copies.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { Table } from '../store/table.ts';
import { WatchStore } from '../store/watch-store.ts';
import { Env } from './env.ts';
import { onEvent } from './on-event.ts';

const table = new Table(dynamo(process.env), Env.parse(process.env).TABLE_NAME);
const organisations = new OrganisationStore(table);
const clusters = new ClusterStore(table);
const projects = new ProjectStore(table);
const [copies, events, watch] = [new MembershipCopies(table), new RecipientsStore(table), new WatchStore(table)];
const [comments, activity] = [new CommentStore(table), new ActivityStore(table)];
const kept = { organisations, clusters, projects, copies, events, watch, comments, activity };
const deps = { ...kept, now: () => new Date(), log: makeLog('projections') };

export const handler = queueWorker(EventMessage, (message) => onEvent(message, deps), deps.log);
