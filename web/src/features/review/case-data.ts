import type { OutputOf } from '../../api/client.ts';

export type Case = OutputOf<'readCase'>;
export type Report = NonNullable<Case['report']>;
export type Finding = Report['findings'][number];
export type Criterion = Finding['criterion'];
export type RegisterAnswer = NonNullable<Case['evidence']>[number];

export type CaseMember = {
  readonly organisationId: string;
  readonly inn: string;
  readonly name: string;
  readonly role: 'founder' | 'participant' | 'partner' | undefined;
  readonly contribution: string | undefined;
  readonly verdict: Report['members'][number]['verdict'] | undefined;
  readonly reason: string | undefined;
  readonly answer: RegisterAnswer | undefined;
};

/** The members of the snapshot, each with its verdict and with what the register said. */
export const membersOf = ({ snapshot, report, evidence = [] }: Case): readonly CaseMember[] => {
  const verdicts = new Map(report?.members.map((member) => [member.organisationId, member]));
  const answers = new Map(evidence.map((answer) => [answer.inn, answer]));
  return (snapshot?.members ?? []).map(({ organisationId, role, facts, contribution }) => {
    const judged = verdicts.get(organisationId);
    return {
      organisationId,
      inn: facts.inn,
      name: facts.name,
      role,
      contribution: contribution.text,
      verdict: judged?.verdict,
      reason: judged?.reason,
      answer: answers.get(facts.inn),
    };
  });
};
