import * as z from 'zod';
import { OrganisationId } from '../ids.ts';
import { NeedKind } from '../need/content.ts';
import { Capacity } from '../organisation/capacity.ts';

const of = { organisationId: OrganisationId };
const fact = <const Type extends string, const Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** What happened to a mandate. */
export const MandateFact = z.discriminatedUnion('type', [
  fact('mandate-opened', { ...of, capacity: Capacity, kinds: z.array(NeedKind) }),
  fact('mandate-changed', { ...of, fields: z.array(z.string()) }),
  fact('mandate-paused', of),
  fact('mandate-resumed', of),
  fact('mandate-closed', of),
]);
export type MandateFact = z.infer<typeof MandateFact>;
