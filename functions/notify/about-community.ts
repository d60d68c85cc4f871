import type { AbuseReportEvent, CommentEvent, ThreadEvent } from '../../shared/domain/event.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import {
  announceComment,
  announceReport,
  announceThread,
} from '../../shared/domain/notification/announce-community.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import type { NotifyDeps } from './deps.ts';
import { readersOf } from './readers-of.ts';

type Deps = Pick<NotifyDeps, 'recipients'>;

/** Who is told what about something said in a cluster; never what it says, since that may be hidden later. */
export async function aboutCommunity(
  event: ThreadEvent | CommentEvent | AbuseReportEvent,
  deps: Deps,
): Promise<Announcement[]> {
  if (event.aggregate === 'thread') return aboutThread(event, deps);
  if (event.aggregate === 'comment') return aboutComment(event, deps);
  const report = await deps.recipients.abuseReport(event.aggregateId);
  return announceReport(event, report, await placeOf(event.data.clusterId, undefined, deps));
}

async function aboutThread(event: ThreadEvent, deps: Deps): Promise<Announcement[]> {
  const thread = await deps.recipients.thread(event.aggregateId);
  const { id, clusterId, author, kind } = thread;
  const place = await placeOf(clusterId, author.organisationId, deps);
  const started = event.type === 'thread-started';
  if (!started && event.type !== 'thread-edited') return announceThread(event, thread, place, nobody);
  const { mentions } = event.data;
  const concerns = started && kind === 'announcement' ? 'members' : author.organisationId;
  const readers = await readersOf({ clusterId, threadId: started ? undefined : id, mentions, concerns }, deps);
  return announceThread(event, thread, place, readers);
}

async function aboutComment(event: CommentEvent, deps: Deps): Promise<Announcement[]> {
  const comment = await deps.recipients.comment(event.aggregateId);
  const thread = await deps.recipients.thread(comment.threadId);
  const { clusterId, author } = comment;
  const place = await placeOf(clusterId, author.organisationId, deps);
  if (!('mentions' in event.data)) return announceComment(event, comment, thread, place, nobody);
  const { mentions } = event.data;
  const concerns = thread.author.organisationId;
  const readers = await readersOf({ clusterId, threadId: thread.id, mentions, concerns }, deps);
  return announceComment(event, comment, thread, place, readers);
}

const nobody = { mentioned: [], told: [] };

async function placeOf(clusterId: ClusterId, author: OrganisationId | undefined, { recipients }: Deps) {
  const { cluster, members } = await recipients.cluster(clusterId, author === undefined ? [] : [author]);
  const [member] = members;
  return { clusterTitle: cluster.title, organisationName: member?.facts.name ?? '' };
}
