import * as z from 'zod';
import { ProjectStage } from '../cluster/cluster.ts';
import { sectionOf } from '../identifiers/okved.ts';
import { OkvedSection } from '../need/card.ts';
import { Instrument, NeedKind } from '../need/content.ts';
import { bandsOf, RoubleBands } from '../need/money.ts';
import { Capacity } from '../organisation/capacity.ts';
import { stageOf } from '../project/stages.ts';
import type { Mandate } from './mandate.ts';

/** A mandate without anything that leads back to whose it is: bands and codes, no id, no name, no list of regions. */
export const AnonymousMandateCard = z.strictObject({
  capacity: Capacity,
  kinds: z.array(NeedKind),
  stages: z.strictObject({ from: ProjectStage, to: ProjectStage }),
  roubles: RoubleBands.optional(),
  instruments: z.array(Instrument),
  /** Empty: any. */
  sections: z.array(OkvedSection),
  everywhere: z.boolean(),
});
export type AnonymousMandateCard = z.infer<typeof AnonymousMandateCard>;

export function anonymousMandate({ capacity, terms }: Mandate): AnonymousMandateCard {
  const { kinds, levels, ticket, instruments, classes, sections, regions } = terms;
  const named = [...sections, ...classes.flatMap((one) => sectionOf(one) ?? [])];
  return {
    capacity,
    kinds: kinds.toSorted(),
    stages: { from: stageOf(levels.from), to: stageOf(levels.to) },
    ...(ticket === undefined ? {} : { roubles: bandsOf(ticket) }),
    instruments: instruments.toSorted(),
    sections: [...new Set(named)].toSorted(),
    everywhere: regions.length === 0,
  };
}
