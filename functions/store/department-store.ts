import { DepartmentRecord, longestCounted } from '../../shared/domain/city-request/department-record.ts';
import type { CityRequestChange } from '../../shared/domain/city-request/change.ts';
import { hasCapacity, type Organisation } from '../../shared/domain/organisation/organisation.ts';
import { departmentKey, departmentsPartition } from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import type { Item, Table, Write } from './table.ts';

const entity = 'city-department';
const daysOf = (count: number): string => `days${Math.min(count, longestCounted)}`;

/** The departments of the city on the platform, and how they answer. */
export class DepartmentStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** One request for each page. */
  async list({ limit, after }: Paging): Promise<Page<DepartmentRecord>> {
    const options = { partition: departmentsPartition, limit, after, consistent: false };
    const { items, next } = await this.table.query(options);
    return { items: items.map(recordOf), next };
  }
}

const recordOf = (item: Item): DepartmentRecord =>
  DepartmentRecord.parse({
    ...item,
    days: Array.from({ length: longestCounted + 1 }, (_, days): unknown => item[daysOf(days)] ?? 0),
  });

/** What a change of an organisation means for the list: it begins or ends to answer for the city, or is called otherwise. */
export function departmentWrites(before: Organisation | undefined, after: Organisation): Write[] {
  if (!('facts' in after) || after.facts === undefined) return [];
  const { name } = after.facts;
  const [was, is] = [before, after].map((one) => one !== undefined && hasCapacity(one, 'city-department'));
  const renamed = is && before !== undefined && 'facts' in before && before.facts?.name !== name;
  if (was === is && !renamed) return [];
  return [
    {
      update: departmentKey(after.id),
      set: 'SET entity = :entity, departmentId = :id, #name = :name, active = :active',
      names: { '#name': 'name' },
      values: { ':entity': entity, ':id': after.id, ':name': name, ':active': is },
    },
  ];
}

/** What a step of a request adds to the record of its department. */
export function recordWrites({ after, fact }: CityRequestChange): Write[] {
  const { departmentId, departmentName } = after;
  const counted =
    fact.type === 'city-request-asked'
      ? ['asked']
      : fact.type === 'city-request-withdrawn'
        ? ['withdrawn']
        : fact.type === 'city-request-answered'
          ? [fact.data.outcome, daysOf(fact.data.workingDays)]
          : [];
  if (counted.length === 0) return [];
  const adds = counted.map((_, index) => `#count${index} :one`).join(', ');
  return [
    {
      update: departmentKey(departmentId),
      // The name and whether it is active are the organisation's to say.
      set: `SET entity = :entity, departmentId = :id, #name = if_not_exists(#name, :name), active = if_not_exists(active, :yes) ADD ${adds}`,
      names: { '#name': 'name', ...Object.fromEntries(counted.map((name, index) => [`#count${index}`, name])) },
      values: { ':entity': entity, ':id': departmentId, ':name': departmentName, ':yes': true, ':one': 1 },
    },
  ];
}
