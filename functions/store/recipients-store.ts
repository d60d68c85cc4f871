import * as z from 'zod';
import { Attendance } from '../../shared/domain/calendar/attendance.ts';
import { CityRequest } from '../../shared/domain/city-request/city-request.ts';
import { Gathering } from '../../shared/domain/calendar/gathering.ts';
import { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import { Comment } from '../../shared/domain/community/comment.ts';
import { Thread } from '../../shared/domain/community/thread.ts';
import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { Member } from '../../shared/domain/cluster/member.ts';
import { PlatformEvent } from '../../shared/domain/event.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import {
  type AbuseReportId,
  type CityRequestId,
  type ClusterId,
  type CommentId,
  type GatheringId,
  type MatchId,
  type NeedId,
  OrganisationId,
  PersonId,
  type ProjectId,
  type ThreadId,
  type WebhookId,
} from '../../shared/domain/ids.ts';
import { Match } from '../../shared/domain/match/match.ts';
import { Need } from '../../shared/domain/need/need.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { Project } from '../../shared/domain/project/project.ts';
import { Webhook } from '../../shared/domain/webhook/webhook.ts';
import type { EventMessage } from '../../shared/contracts/messages.ts';
import { FollowerStore, type Followers } from './follower-store.ts';
import {
  aggregateKey,
  attendanceList,
  clusterKey,
  eventKey,
  paperKey,
  memberKey,
  membersList,
  organisationKey,
  organisationPartition,
  roleList,
} from './keys.ts';
import { letterOf } from './paper-letter-items.ts';
import type { Table } from './table.ts';

const WithPerson = z.object({ personId: PersonId });
const WithOrganisation = z.object({ organisationId: OrganisationId });

/** What happened, and whom it concerns. */
export class RecipientsStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Throws if it is not there: the message came from the table's own stream, so it comes again. */
  async event({ aggregate, aggregateId, seq }: EventMessage): Promise<PlatformEvent> {
    return PlatformEvent.parse(await this.table.get(eventKey(aggregate, aggregateId, seq)));
  }

  async organisation(id: OrganisationId): Promise<Organisation> {
    return Organisation.parse(await this.table.get(organisationKey(id)));
  }

  async project(id: ProjectId): Promise<Project> {
    return Project.parse(await this.table.get(aggregateKey('project', id)));
  }

  async match(id: MatchId): Promise<Match> {
    return Match.parse(await this.table.get(aggregateKey('match', id)));
  }

  async need(id: NeedId): Promise<Need> {
    return Need.parse(await this.table.get(aggregateKey('need', id)));
  }

  async webhook(id: WebhookId): Promise<Webhook> {
    return Webhook.parse(await this.table.get(aggregateKey('webhook', id)));
  }

  /** The cluster with its memberships of these organisations, as far as there are any: a request for each hundred. */
  async cluster(id: ClusterId, of: readonly OrganisationId[]): Promise<{ cluster: Cluster; members: Member[] }> {
    const [head, ...members] = await this.table.getAll([
      clusterKey(id),
      ...of.map((organisation) => memberKey(id, organisation)),
    ]);
    return {
      cluster: Cluster.parse(head),
      members: members.flatMap((item) => (item === undefined ? [] : [Member.parse(item)])),
    };
  }

  async letter(id: ClusterId, number: number | undefined): Promise<Letter | undefined> {
    const item = number === undefined ? undefined : await this.table.get(paperKey(id, number));
    return item && letterOf(item);
  }

  /** Organisations that are confirmed members; the programme bounds their number. */
  async confirmed(id: ClusterId): Promise<OrganisationId[]> {
    const items = await this.table.queryAll({ index: 'listing', partition: membersList(id) });
    return items.map((item) => WithOrganisation.parse(item).organisationId);
  }

  async representatives(id: OrganisationId): Promise<PersonId[]> {
    const items = await this.table.queryAll({
      index: 'byOrganisation',
      partition: organisationPartition(id),
      sort: { beginsWith: 'REP#' },
    });
    return items.map((item) => WithPerson.parse(item).personId);
  }

  async operators(): Promise<PersonId[]> {
    const items = await this.table.queryAll({ index: 'listing', partition: roleList('operator') });
    return items.map((item) => WithPerson.parse(item).personId);
  }

  async thread(id: ThreadId): Promise<Thread> {
    return Thread.parse(await this.table.get(aggregateKey('thread', id)));
  }

  async comment(id: CommentId): Promise<Comment> {
    return Comment.parse(await this.table.get(aggregateKey('comment', id)));
  }

  async abuseReport(id: AbuseReportId): Promise<AbuseReport> {
    return AbuseReport.parse(await this.table.get(aggregateKey('abuse-report', id)));
  }

  async gathering(id: GatheringId): Promise<Gathering> {
    return Gathering.parse(await this.table.get(aggregateKey('gathering', id)));
  }

  async cityRequest(id: CityRequestId): Promise<CityRequest> {
    return CityRequest.parse(await this.table.get(aggregateKey('city-request', id)));
  }

  /** Answers to an event of a calendar; no more than a cluster has ever had members. */
  async attendances(id: GatheringId): Promise<Attendance[]> {
    const items = await this.table.queryAll({ index: 'listing', partition: attendanceList(id) });
    return items.map((item) => Attendance.parse(item));
  }

  /** Who chose how much to be told of a cluster, and of a thread in it. */
  followers(clusterId: ClusterId, threadId: ThreadId | undefined): Promise<Followers> {
    return new FollowerStore(this.table).of(clusterId, threadId);
  }
}
