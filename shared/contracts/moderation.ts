import * as z from 'zod';
import { AbuseReportId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import { AbuseReportView } from './community-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

const operator = { audience: 'operator', tag: 'Operator', status: 200 } as const;

export const listReports = {
  ...operator,
  method: 'GET',
  path: '/operator/reports',
  summary: 'What members reported: open reports the oldest first, decided ones the newest first',
  input: z.strictObject({ status: z.enum(['open', 'decided']).optional(), ...pageInput }),
  output: Page(AbuseReportView),
  refusals: [],
} as const satisfies Endpoint;

export const decideReport = {
  ...operator,
  method: 'POST',
  path: '/operator/reports/{reportId}/decision',
  summary: 'Hides what was reported, or leaves it; who reported it is told',
  input: z.strictObject({
    reportId: AbuseReportId,
    outcome: z.enum(['hidden', 'dismissed']),
    note: Paragraph(3, 500).optional().meta({ description: 'For the author of what is hidden' }),
  }),
  output: AbuseReportView,
  refusals: ['not-found', 'wrong-status', 'changed-since-read'],
} as const satisfies Endpoint;
