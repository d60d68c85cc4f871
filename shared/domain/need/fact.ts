import * as z from 'zod';
import { ClusterId, Instant, ProjectId } from '../ids.ts';
import { NeedKind } from './content.ts';
import { NeedVisibility } from './need.ts';

const of = { clusterId: ClusterId, projectId: ProjectId, kind: NeedKind };
const fact = <const Type extends string, const Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** What happened to a need. */
export const NeedFact = z.discriminatedUnion('type', [
  fact('need-opened', { ...of, visibility: NeedVisibility, expiresAt: Instant }),
  fact('need-changed', { ...of, fields: z.array(z.string()) }),
  fact('need-renewed', { ...of, expiresAt: Instant }),
  fact('need-reminded', { ...of, expiresAt: Instant }),
  fact('need-met', of),
  fact('need-withdrawn', of),
  fact('need-expired', of),
]);
export type NeedFact = z.infer<typeof NeedFact>;
