import { ProjectEvent } from '../../shared/domain/event.ts';
import type { ClusterId, ProjectId } from '../../shared/domain/ids.ts';
import { cardOf, linksOf, type LinkedCard, ProjectCard, ProjectLinks } from '../../shared/domain/project/card.ts';
import type { ProjectChange } from '../../shared/domain/project/change.ts';
import { limits, Project, ProjectReport } from '../../shared/domain/project/project.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import {
  aggregatePartition,
  clusterPartition,
  headToReports,
  industryCardKey,
  listingIndex,
  memberKey,
  projectCardKey,
  projectCards,
  projectChangesList,
  projectReportKey,
  projectsList,
  quotaKey,
} from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import type { Item, Table } from './table.ts';

/** Projects with their reports, and the copies that lists and chains are made of. */
export class ProjectStore {
  private readonly heads: AggregateStore<Project, ProjectEvent>;
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
    const kind = { aggregate: 'project', state: Project, event: ProjectEvent, indexes } as const;
    this.heads = new AggregateStore(table, kind);
  }

  load(id: ProjectId): Promise<Result<Project, Refusal>> {
    return this.heads.load(id);
  }

  /** Those that exist. */
  loadMany(ids: readonly ProjectId[]): Promise<Project[]> {
    return this.heads.loadMany(ids);
  }

  /** The project with the texts of all its reports, which are few: one request. */
  async loadWithReports(id: ProjectId): Promise<Result<{ project: Project; reports: ProjectReport[] }, Refusal>> {
    const items = await this.table.queryAll({
      partition: aggregatePartition('project', id),
      sort: { between: [headToReports.from, headToReports.to] },
    });
    const head = items.find(({ entity }) => entity === 'project');
    if (head === undefined) return refuse({ kind: 'not-found' });
    const reports = items.filter(({ entity }) => entity === 'project-report');
    return accept({ project: Project.parse(head), reports: reports.map((item) => ProjectReport.parse(item)) });
  }

  /** State, event, copies and the text of a report, in one transaction. */
  save(change: ProjectChange, remember?: Remember): Promise<Result<Project, Refusal>> {
    const along = [
      ...stillConfirmed(change),
      ...(change.before === undefined ? [placeOf(change)] : []),
      ...copiesOf(change),
      ...reportOf(change),
    ];
    return this.heads.save(change, { remember, along });
  }

  /** All projects of a cluster, which are at most a hundred; the oldest first. */
  async ofCluster(id: ClusterId): Promise<LinkedCard[]> {
    const items = await this.table.queryAll({ partition: clusterPartition(id), sort: { beginsWith: projectCards } });
    return items.map((item) => ({ card: ProjectCard.parse(item), links: ProjectLinks.parse(item['links']) }));
  }

  /** The projects themselves. */
  async allOfCluster(id: ClusterId): Promise<Project[]> {
    const cards = await this.ofCluster(id);
    return this.loadMany(cards.map(({ card }) => card.id));
  }

  /** A page of them. */
  pageOfCluster(id: ClusterId, paging: Paging): Promise<Page<ProjectCard>> {
    return this.page({ partition: clusterPartition(id), sort: { beginsWith: projectCards } }, paging);
  }

  /** All projects, or those of an industry, the most advanced first; `levels` bounds the level, both ends included. */
  everywhere(
    { industry, levels }: { readonly industry?: string | undefined; readonly levels?: readonly [number, number] },
    paging: Paging,
  ): Promise<Page<ProjectCard>> {
    const sort = levels === undefined ? {} : { sort: { between: [`${levels[0]}#`, `${levels[1]}#~`] } as const };
    const options = { index: 'listing', partition: projectsList(industry), newestFirst: true, ...sort } as const;
    return this.page(options, paging);
  }

  private async page(options: Parameters<Table['query']>[0], { limit, after }: Paging): Promise<Page<ProjectCard>> {
    const { items, next } = await this.table.query({ ...options, limit, after, consistent: false });
    return { items: items.map((item) => ProjectCard.parse(item)), next };
  }
}

const indexes = ({ id, updatedAt }: Project): Item => listingIndex(projectChangesList, `${updatedAt}#${id}`);
const unlikely = { kind: 'changed-since-read' } as const;

/** One copy in its cluster, one for each industry; a slot that is not needed any more stands in no list. */
function copiesOf({ before, after }: ProjectChange): Along[] {
  const card = cardOf(after);
  const order = `${after.trl}#${after.openedAt}#${after.id}`;
  const inCluster = {
    ...card,
    ...projectCardKey(after.clusterId, after.openedAt, after.id),
    entity: 'project-card',
    version: after.version,
    links: linksOf(after),
    ...listingIndex(projectsList(), order),
  };
  const slots = Math.max(after.industries.length, before?.industries.length ?? 0);
  const byIndustry = Array.from({ length: slots }, (_, slot): Along => {
    const industry = after.industries[slot];
    const listed: Item = industry === undefined ? {} : listingIndex(projectsList(industry), order);
    const key = industryCardKey(after.id, slot);
    return {
      write: { put: { ...card, ...key, entity: 'project-card', version: after.version, ...listed } },
      refusal: unlikely,
    };
  });
  return [{ write: { put: inCluster }, refusal: unlikely }, ...byIndustry];
}

const reportOf = ({ report }: ProjectChange): Along[] =>
  report === undefined
    ? []
    : [
        {
          write: {
            put: {
              ...report,
              ...projectReportKey(report.projectId, report.number),
              entity: 'project-report',
              version: 1,
            },
          },
          refusal: unlikely,
        },
      ];

/** Who joins or leads is in the cluster at that moment: leaving it is another transaction. */
const stillConfirmed = ({ after, confirmed }: ProjectChange): Along[] =>
  confirmed === undefined
    ? []
    : [
        {
          write: {
            check: memberKey(after.clusterId, confirmed),
            when: {
              expression: '#status = :confirmed',
              names: { '#status': 'status' },
              values: { ':confirmed': 'confirmed' },
            },
          },
          refusal: { kind: 'not-in-cluster' },
        },
      ];

/** Counts the projects of a cluster where one is opened: no check-then-act. */
const placeOf = ({ after }: ProjectChange): Along => ({
  write: {
    update: quotaKey(`projects-of-${after.clusterId}`, 'ever'),
    set: 'ADD #count :one SET entity = :entity',
    names: { '#count': 'count' },
    values: { ':one': 1, ':entity': 'quota' },
    when: { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': limits.perCluster } },
  },
  refusal: { kind: 'quota-exceeded' },
});
