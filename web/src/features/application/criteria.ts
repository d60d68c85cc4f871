import type { OutputOf } from '../../api/client.ts';

export type Criterion = OutputOf<'readReport'>['findings'][number]['criterion'];

/** In the order of the report. */
export const criteria = [
  'threshold',
  'register-status',
  'region',
  'adjacency',
  'activity',
  'project',
  'contribution',
  'independence',
] as const satisfies readonly Criterion[];
