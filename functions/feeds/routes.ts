import { readCalendar } from './routes/read-calendar.ts';
import { readClusterCalendar } from './routes/read-cluster-calendar.ts';
import { readMetricCsv } from './routes/read-metric-csv.ts';
import { readRegistrations } from './routes/read-registrations.ts';
import { readSecretCalendar } from './routes/read-secret-calendar.ts';
import { readStatisticsCsv } from './routes/read-statistics-csv.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [
  readCalendar,
  readClusterCalendar,
  readSecretCalendar,
  readRegistrations,
  readStatisticsCsv,
  readMetricCsv,
] as const;
