import { CityAnswer, cityAnswerOf } from '../../shared/domain/city-request/city-answer.ts';
import type { CityRequestChange } from '../../shared/domain/city-request/change.ts';
import { CityRequest, isWaiting } from '../../shared/domain/city-request/city-request.ts';
import { cityRequestClock } from '../../shared/domain/city-request/tick-request.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { CityRequestEvent } from '../../shared/domain/event.ts';
import type { CityRequestId, ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { recordWrites } from './department-store.ts';
import {
  cityAnswerKey,
  cityAnswers,
  cityAnswersList,
  cityRequestsList,
  clusterKey,
  clusterPartition,
  departmentRequests,
  departmentRequestsIndex,
  dueIndex,
  duePartition,
  listingIndex,
  organisationPartition,
} from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { organisationIs } from './organisation-store.ts';
import { type Item, type QueryOptions, type Table, versionIs } from './table.ts';

/** What a decision was made on beside the request itself; it must still be so when the decision is written. */
type On = { readonly department?: Organisation; readonly cluster?: Cluster; readonly remember?: Remember | undefined };

/** Requests of clusters to departments of the city, and the public copies of the answers. */
export class CityRequestStore {
  private readonly heads: AggregateStore<CityRequest, CityRequestEvent>;
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
    this.heads = new AggregateStore(table, {
      aggregate: 'city-request',
      state: CityRequest,
      event: CityRequestEvent,
      indexes: indexesOf,
    });
  }

  load(id: CityRequestId): Promise<Result<CityRequest, Refusal>> {
    return this.heads.load(id);
  }

  /** State, event, the public copy of an answer and the record of the department, in one transaction. */
  save(change: CityRequestChange, { department, cluster, remember }: On = {}): Promise<Result<CityRequest, Refusal>> {
    const refusal = { kind: 'changed-since-read' } as const;
    const along = [
      ...(department === undefined ? [] : [organisationIs(department)]),
      ...(cluster === undefined ? [] : [{ check: clusterKey(cluster.id), when: versionIs(cluster.version) }]),
      ...copyOf(change),
      ...recordWrites(change),
    ].map((write): Along => ({ write, refusal }));
    return this.heads.save(change, { remember, along });
  }

  /** Of a cluster, newest first. */
  ofCluster(id: ClusterId, paging: Paging): Promise<Page<CityRequest>> {
    return this.page({ index: 'listing', partition: cityRequestsList(id), newestFirst: true }, paging, requestOf);
  }

  /** Of a department: those that wait, the most urgent first, or those that ended, the newest first. */
  ofDepartment(id: OrganisationId, state: 'waiting' | 'ended', paging: Paging): Promise<Page<CityRequest>> {
    const options = {
      index: 'byOrganisation',
      partition: organisationPartition(id),
      sort: { beginsWith: departmentRequests(state) },
      newestFirst: state === 'ended',
    } as const;
    return this.page(options, paging, requestOf);
  }

  /** Those that wait longer than they may, the longest first. */
  overdue(paging: Paging): Promise<Page<CityRequest>> {
    return this.page({ index: 'due', partition: duePartition('city-overdue') }, paging, requestOf);
  }

  /** What clusters were answered, newest first: all of them, or one. */
  answers(id: ClusterId | undefined, paging: Paging): Promise<Page<CityAnswer>> {
    const options: QueryOptions =
      id === undefined
        ? { index: 'listing', partition: cityAnswersList }
        : { partition: clusterPartition(id), sort: { beginsWith: cityAnswers } };
    return this.page({ ...options, newestFirst: true }, paging, (item) => CityAnswer.parse(item));
  }

  private async page<Entry>(options: QueryOptions, { limit, after }: Paging, parse: (item: Item) => Entry) {
    const { items, next } = await this.table.query({ ...options, limit, after, consistent: false });
    return { items: items.map((item) => parse(item)), next };
  }
}

const requestOf = (item: Item): CityRequest => CityRequest.parse(item);

function indexesOf(request: CityRequest): Item {
  const { id, clusterId, departmentId, askedAt, dueAt } = request;
  const clock = cityRequestClock(request);
  const waiting = isWaiting(request);
  return {
    ...listingIndex(cityRequestsList(clusterId), `${askedAt}#${id}`),
    ...departmentRequestsIndex(
      departmentId,
      waiting ? 'waiting' : 'ended',
      `${waiting ? dueAt : request.updatedAt}#${id}`,
    ),
    ...(clock === undefined ? {} : dueIndex('city-request', clock)),
    ...(waiting && clock === undefined ? dueIndex('city-overdue', `${dueAt}#${id}`) : {}),
  };
}

function copyOf({ after }: CityRequestChange) {
  if (after.status !== 'answered') return [];
  const answer = cityAnswerOf(after);
  const { id, clusterId, answeredAt } = answer;
  const key = cityAnswerKey(clusterId, answeredAt, id);
  const listed = listingIndex(cityAnswersList, `${answeredAt}#${id}`);
  return [{ put: { ...answer, ...key, entity: 'city-answer', version: 1, ...listed } }];
}
