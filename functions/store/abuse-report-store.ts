import { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import { AbuseReportEvent } from '../../shared/domain/event.ts';
import { AggregateStore } from './aggregate-store.ts';
import { abuseReportsList, listingIndex } from './keys.ts';
import type { Table } from './table.ts';

/** What members found wrong, and what operators made of it. */
export class AbuseReportStore extends AggregateStore<AbuseReport, AbuseReportEvent> {
  constructor(table: Table) {
    super(table, {
      aggregate: 'abuse-report',
      state: AbuseReport,
      event: AbuseReportEvent,
      indexes: ({ id, status, reportedAt }) => listingIndex(abuseReportsList(status), `${reportedAt}#${id}`),
    });
  }
}
