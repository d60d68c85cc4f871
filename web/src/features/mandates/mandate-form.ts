import type { InputOf, OutputOf } from '../../api/client.ts';
import { needKinds } from '../needs/need-texts.ts';
import { choices } from '../needs/need-form.ts';

type Terms = InputOf<'openMandate'>['terms'];

/** Terms as they are typed. */
export type MandateForm = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly sumFrom: string;
  readonly sumTo: string;
  readonly instruments: readonly string[];
  readonly sections: readonly string[];
  readonly regions: readonly string[];
};

export const emptyMandate: MandateForm = {
  name: '',
  kinds: [],
  from: 1,
  to: 9,
  sumFrom: '',
  sumTo: '',
  instruments: [],
  sections: [],
  regions: [],
};

export const formOfTerms = ({ terms }: OutputOf<'readMandate'>): MandateForm => ({
  name: terms.name,
  kinds: terms.kinds,
  from: terms.levels.from,
  to: terms.levels.to,
  sumFrom: terms.ticket === undefined ? '' : String(terms.ticket.from),
  sumTo: terms.ticket === undefined ? '' : String(terms.ticket.to),
  instruments: terms.instruments,
  sections: terms.sections,
  regions: terms.regions,
});

const roubles = (typed: string): number => Number(typed.replaceAll(/\s/g, ''));
export const sumWrong = ({ sumFrom, sumTo }: MandateForm): boolean =>
  (sumFrom !== '' || sumTo !== '') && !(roubles(sumFrom) >= 10_000 && roubles(sumTo) >= roubles(sumFrom));

/** Terms as the API takes them; nothing while something is missing. `classes` stay what they were. */
export const termsOf = (form: MandateForm, classes: Terms['classes'] = []): Terms | undefined => {
  const kinds = needKinds.filter((kind) => form.kinds.includes(kind));
  const name = form.name.trim();
  if (name.length < 3 || kinds.length === 0 || form.from > form.to || sumWrong(form)) return undefined;
  return {
    name,
    kinds,
    levels: { from: form.from, to: form.to },
    ...(form.sumFrom === '' ? {} : { ticket: { from: roubles(form.sumFrom), to: roubles(form.sumTo) } }),
    instruments: choices.instrument.filter((one) => form.instruments.includes(one)),
    classes,
    sections: [...form.sections],
    regions: [...form.regions],
  };
};
