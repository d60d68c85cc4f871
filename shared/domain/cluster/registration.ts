import * as z from 'zod';
import { ClusterId, Instant } from '../ids.ts';
import { Line, Paragraph } from '../text.ts';

/** That a cluster was registered, and as what: it stays true whatever becomes of the cluster. */
export const Registration = z.object({
  clusterId: ClusterId,
  title: Line(3, 200),
  summary: Paragraph(10, 3000),
  registeredAt: Instant,
});
export type Registration = z.infer<typeof Registration>;
