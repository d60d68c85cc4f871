import type * as z from 'zod';
import { MemberFacts } from '../../shared/domain/cluster/member.ts';
import { classOf } from '../../shared/domain/identifiers/okved.ts';
import { RegisterFacts, type RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { standing } from '../../shared/domain/register/standing.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { entrepreneurInnOf, innOf, instant, ogrnipOf, ogrnOf } from './ids.ts';

type FactsInput = Partial<z.input<typeof RegisterFacts>>;

/** Organisation n as the register knows it: an active Moscow company in electronics unless told otherwise. */
export const registerFacts = (n = 1, overrides: FactsInput = {}): RegisterFacts =>
  RegisterFacts.parse({
    inn: innOf(n),
    ogrn: ogrnOf(n),
    kind: 'legal-entity',
    name: `ООО «Пример ${n}»`,
    status: 'ACTIVE',
    unreliable: false,
    region: '77',
    address: `г Москва, ул Примерная, д ${n}`,
    mainActivity: '26.11',
    additionalActivities: ['72.19'],
    registeredOn: '2015-03-02',
    successors: [],
    links: { founders: [] },
    asOf: instant(),
    ...overrides,
  });

/** Entrepreneur n: 12 digits of INN, 15 of OGRNIP. */
export const entrepreneurFacts = (n = 1, overrides: FactsInput = {}): RegisterFacts =>
  registerFacts(n, {
    inn: entrepreneurInnOf(n),
    ogrn: ogrnipOf(n),
    kind: 'entrepreneur',
    name: `ИП Примеров ${n}`,
    ...overrides,
  });

/** The copy of register facts that a membership carries. */
export const memberFactsOf = (
  facts: RegisterFacts,
  overrides: Partial<z.input<typeof MemberFacts>> = {},
): MemberFacts => {
  const judged = standing(facts);
  const codes = [...(facts.mainActivity === undefined ? [] : [facts.mainActivity]), ...facts.additionalActivities];
  return MemberFacts.parse({
    inn: facts.inn,
    name: facts.name,
    organisationStatus: facts.region === '77' ? 'participant' : 'partner',
    registerStatus: facts.status,
    standing: judged.verdict,
    standingReason: judged.reason,
    ...(facts.region === undefined ? {} : { region: facts.region }),
    classes: [...new Set(codes.map(classOf))],
    asOf: facts.asOf,
    ...overrides,
  });
};

export const memberFacts = (n = 1, overrides: Partial<z.input<typeof MemberFacts>> = {}): MemberFacts =>
  memberFactsOf(registerFacts(n), overrides);

export const found = (facts: RegisterFacts): RegisterAnswer => ({ kind: 'found', inn: facts.inn, facts });
export const notFound = (n = 1): RegisterAnswer => ({ kind: 'not-found', inn: Inn.parse(innOf(n)), asOf: instant() });
