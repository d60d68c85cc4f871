import type { MemberFacts } from '../cluster/member.ts';
import { classOf, OkvedClass } from '../identifiers/okved.ts';
import type { RegisterFacts } from '../register/facts.ts';
import { standing } from '../register/standing.ts';

/** What a cluster keeps of an organisation: its state here and its dated register facts, in short. */
export function memberFacts(organisation: {
  readonly status: MemberFacts['organisationStatus'];
  readonly facts: RegisterFacts;
}): MemberFacts {
  const { status, facts } = organisation;
  const codes = [...(facts.mainActivity === undefined ? [] : [facts.mainActivity]), ...facts.additionalActivities];
  const { verdict, reason } = standing(facts);
  return {
    inn: facts.inn,
    name: facts.name,
    organisationStatus: status,
    registerStatus: facts.status,
    standing: verdict,
    standingReason: reason,
    ...(facts.region === undefined ? {} : { region: facts.region }),
    classes: [...new Set(codes.map(classOf))].filter((okvedClass) => OkvedClass.safeParse(okvedClass).success),
    asOf: facts.asOf,
  };
}
