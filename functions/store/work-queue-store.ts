import { WorkQueueEvent } from '../../shared/domain/event.ts';
import { newQueue, queueIds, type QueueName, WorkQueue } from '../../shared/domain/work-queue/work-queue.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Table } from './table.ts';

/** What people did with the work queues. */
export class WorkQueueStore extends AggregateStore<WorkQueue, WorkQueueEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'work-queue', state: WorkQueue, event: WorkQueueEvent, indexes: () => ({}) });
  }

  async named(name: QueueName): Promise<WorkQueue> {
    const loaded = await this.load(queueIds[name]);
    return loaded.ok ? loaded.value : newQueue(name);
  }
}
