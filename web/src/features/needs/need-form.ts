import * as z from 'zod/mini';
import type { InputOf } from '../../api/client.ts';
import { needKinds } from './need-texts.ts';

type Content = InputOf<'openNeed'>['content'];
export type NeedKind = Content['kind'];

/** What each kind is about, in the words of the contract. */
export const choices = {
  site: ['street', 'building', 'factory', 'hospital', 'school', 'transport', 'energy', 'digital', 'other'],
  facility: ['laboratory', 'clean-room', 'workshop', 'office', 'land', 'data-centre', 'other'],
  equipment: ['measuring', 'machining', 'printing', 'testing', 'computing', 'other'],
  matter: ['construction', 'environment', 'transport', 'health', 'land', 'energy', 'trade', 'other'],
  subject: ['goods', 'works', 'services'],
  field: ['research', 'engineering', 'software', 'production', 'regulation', 'marketing', 'law', 'other'],
  instrument: ['equity', 'convertible-loan', 'loan', 'grant', 'subsidy', 'co-development', 'leasing', 'guarantee'],
} as const;

/** Among what one chooses for a kind. */
export const choicesOf = (kind: NeedKind): readonly (typeof choices)[keyof typeof choices][number][] =>
  ({
    investment: [],
    'pilot-site': choices.site,
    infrastructure: choices.facility,
    'equipment-time': choices.equipment,
    'permit-question': choices.matter,
    'city-order': choices.subject,
    competence: choices.field,
  })[kind];

export const hasSum = (kind: NeedKind): boolean => kind === 'investment' || kind === 'city-order';

export const NeedForm = z.object({
  projectId: z.string(),
  kind: z.enum(needKinds),
  what: z.string(),
  /** Days, hours, people or square metres, as it is typed. */
  amount: z.string(),
  from: z.string(),
  to: z.string(),
  instruments: z.array(z.string()),
  region: z.string(),
  neededBy: z.string(),
  visibility: z.enum(['named', 'anonymous']),
  words: z.string(),
});
export type NeedForm = z.infer<typeof NeedForm>;

export const emptyNeed: NeedForm = {
  projectId: '',
  kind: 'investment',
  what: '',
  amount: '',
  from: '',
  to: '',
  instruments: [],
  region: '77',
  neededBy: '',
  visibility: 'named',
  words: '',
};

/** The fields as they are when a need is to be changed. */
export const formOf = ({
  content,
  ...rest
}: Pick<NeedForm, 'region' | 'neededBy' | 'words'> & { readonly content: Content }): NeedForm => ({
  ...emptyNeed,
  ...rest,
  kind: content.kind,
  ...fieldsOf(content),
});

const range = ({ from, to }: { from: number; to: number }) => ({ from: String(from), to: String(to) });

const fieldsOf = (content: Content): Partial<NeedForm> => {
  switch (content.kind) {
    case 'investment':
      return { ...range(content.sum), instruments: content.instruments };
    case 'pilot-site':
      return { what: content.site, amount: String(content.days) };
    case 'infrastructure':
      return { what: content.facility, amount: String(content.squareMetres ?? '') };
    case 'equipment-time':
      return { what: content.equipment, amount: String(content.hours) };
    case 'permit-question':
      return { what: content.matter };
    case 'city-order':
      return { ...range(content.volume), what: content.subject };
    case 'competence':
      return { what: content.field, amount: String(content.people) };
  }
};

const pick = <Word extends string>(words: readonly [Word, ...Word[]], typed: string): Word =>
  words.find((word) => word === typed) ?? words[0];

const rangeOf = ({ from, to }: NeedForm): { from: number; to: number } | undefined => {
  const [low, high] = [Number(from.replaceAll(/\s/g, '')), Number(to.replaceAll(/\s/g, ''))];
  return Number.isInteger(low) && Number.isInteger(high) && low >= 10_000 && high >= low
    ? { from: low, to: high }
    : undefined;
};

/** What is needed as the API takes it; nothing while something is missing. */
export const contentOf = (form: NeedForm): Content | undefined => {
  const { kind, what } = form;
  const amount = Number(form.amount);
  const counted = Number.isInteger(amount) && amount >= 1;
  switch (kind) {
    case 'investment': {
      const sum = rangeOf(form);
      const instruments = choices.instrument.filter((one) => form.instruments.includes(one));
      return sum === undefined || instruments.length === 0 ? undefined : { kind, sum, instruments };
    }
    case 'pilot-site':
      return counted ? { kind, site: pick(choices.site, what), days: amount } : undefined;
    case 'infrastructure':
      return { kind, facility: pick(choices.facility, what), ...(counted ? { squareMetres: amount } : {}) };
    case 'equipment-time':
      return counted ? { kind, equipment: pick(choices.equipment, what), hours: amount } : undefined;
    case 'permit-question':
      return { kind, matter: pick(choices.matter, what) };
    case 'city-order': {
      const volume = rangeOf(form);
      return volume === undefined ? undefined : { kind, subject: pick(choices.subject, what), volume };
    }
    case 'competence':
      return counted ? { kind, field: pick(choices.field, what), people: amount } : undefined;
  }
};
