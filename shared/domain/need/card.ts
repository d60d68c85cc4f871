import * as z from 'zod';
import { sectionOf } from '../identifiers/okved.ts';
import { ProjectStage } from '../cluster/cluster.ts';
import { stageOf } from '../project/stages.ts';
import { Instrument, type NeedContent, NeedKind, Region } from './content.ts';
import { RoubleBands, bandsOf } from './money.ts';
import type { Need } from './need.ts';

/** A section of OKVED 2, a letter: coarser than a class. */
export const OkvedSection = z
  .string()
  .regex(/^[A-U]$/)
  .meta({ description: 'Section of OKVED 2', example: 'C' });

/** How many of something, in orders of magnitude. */
const Amount = z.enum(['under-10', '10-100', '100-1000', 'over-1000']);

/**
 * A need without anything that leads back to who has it: typed fields in bands, no id, no title, no word that a
 * person wrote. This is all that the other side sees until both agreed, and what the public list shows of an
 * anonymous need.
 */
export const AnonymousNeedCard = z.strictObject({
  kind: NeedKind,
  /** Site, facility, equipment, matter, subject or field, by the kind. */
  what: z.string().max(40).optional(),
  roubles: RoubleBands.optional(),
  instruments: z.array(Instrument).optional(),
  /** Days, square metres, hours or people, by the kind. */
  amount: Amount.optional(),
  stage: ProjectStage,
  sections: z.array(OkvedSection).max(5),
  region: Region,
  /** Half of a year. */
  neededBy: z
    .string()
    .regex(/^\d{4}-H[12]$/)
    .meta({ example: '2027-H1' }),
});
export type AnonymousNeedCard = z.infer<typeof AnonymousNeedCard>;

export const anonymousCard = ({ content, trl, industries, region, neededBy }: Need): AnonymousNeedCard => ({
  kind: content.kind,
  ...detailsOf(content),
  stage: stageOf(trl),
  sections: [...new Set(industries.flatMap((industry) => sectionOf(industry) ?? []))].toSorted(),
  region,
  neededBy: halfOf(neededBy),
});

const halfOf = (day: string): string => `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

const amountOf = (count: number): z.infer<typeof Amount> =>
  count < 10 ? 'under-10' : count < 100 ? '10-100' : count < 1000 ? '100-1000' : 'over-1000';

function detailsOf(content: NeedContent): Pick<AnonymousNeedCard, 'what' | 'roubles' | 'instruments' | 'amount'> {
  switch (content.kind) {
    case 'investment':
      return { roubles: bandsOf(content.sum), instruments: content.instruments };
    case 'pilot-site':
      return { what: content.site, amount: amountOf(content.days) };
    case 'infrastructure': {
      const { facility, squareMetres } = content;
      return { what: facility, ...(squareMetres === undefined ? {} : { amount: amountOf(squareMetres) }) };
    }
    case 'equipment-time':
      return { what: content.equipment, amount: amountOf(content.hours) };
    case 'permit-question':
      return { what: content.matter };
    case 'city-order':
      return { what: content.subject, roubles: bandsOf(content.volume) };
    case 'competence':
      return { what: content.field, amount: amountOf(content.people) };
  }
}
