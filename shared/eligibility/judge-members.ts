import type { MemberVerdict, SnapshotMember } from '../domain/cluster/submission.ts';
import type { Inn } from '../domain/identifiers/inn.ts';
import { classOf } from '../domain/identifiers/okved.ts';
import type { RegisterAnswer, RegisterFacts } from '../domain/register/facts.ts';
import { standing } from '../domain/register/standing.ts';
import type { Programme } from '../programme/programme.ts';
import { judgement } from './member-judgement.ts';
import { registerSilent } from './register-silent.ts';

/** A member of the snapshot with what is known of it now and how it was judged. */
export type JudgedMember = MemberVerdict & {
  readonly name: string;
  readonly role: SnapshotMember['role'];
  readonly classes: readonly string[];
  /** Known only when the register answered in this check. */
  readonly links?: RegisterFacts['links'];
};

type Heard = { readonly answers: ReadonlyMap<Inn, RegisterAnswer>; readonly silent: ReadonlySet<Inn> };

const sortKey = ({ role, confirmedAt, organisationId }: SnapshotMember): string =>
  `${role === 'founder' ? 0 : 1} ${confirmedAt} ${organisationId}`;

/** Founder first, then as confirmed: the order in which members appear in a report, whatever the order they came in. */
const byConfirmation = (a: SnapshotMember, b: SnapshotMember): number =>
  sortKey(a) === sortKey(b) ? 0 : sortKey(a) < sortKey(b) ? -1 : 1;

const classesOf = ({ mainActivity, additionalActivities }: RegisterFacts): readonly string[] => [
  ...new Set([...(mainActivity === undefined ? [] : [mainActivity]), ...additionalActivities].map(classOf)),
];

function judged(member: SnapshotMember, { answers, silent }: Heard, programme: Programme): JudgedMember {
  const { organisationId, role, facts } = member;
  const common = { organisationId, inn: facts.inn, name: facts.name, role, classes: facts.classes };
  const answer = answers.get(facts.inn);
  if (answer === undefined) {
    // Of a silent one the last facts are shown, but whatever they are, they do not decide.
    const verdict = silent.has(facts.inn) ? registerSilent : judgement(facts, programme);
    return { ...common, ...verdict, registerAsOf: facts.asOf, registerStatus: facts.registerStatus };
  }
  if (answer.kind === 'not-found')
    return { ...common, verdict: 'unclear', reason: 'not-found-in-register', registerAsOf: answer.asOf };
  // The gateway verifies the echo, too; an answer about somebody else must never judge anybody.
  if (answer.facts.inn !== facts.inn) return { ...common, verdict: 'unclear', reason: 'register-answer-mismatch' };
  const { verdict, reason } = standing(answer.facts);
  return {
    ...common,
    ...judgement({ ...facts, standing: verdict, standingReason: reason, region: answer.facts.region }, programme),
    name: answer.facts.name,
    classes: classesOf(answer.facts),
    links: answer.facts.links,
    registerAsOf: answer.facts.asOf,
    registerStatus: answer.facts.status,
  };
}

/**
 * Judges each member by the register's answer where there is one, otherwise by the facts that were filed. Partners never
 * count. One INN counts once: a branch stands under its head organisation.
 */
export function judgeMembers(
  members: readonly SnapshotMember[],
  heard: Heard,
  programme: Programme,
): readonly JudgedMember[] {
  const seen = new Set<Inn>();
  const result: JudgedMember[] = [];
  for (const member of members.toSorted(byConfirmation)) {
    const one = judged(member, heard, programme);
    if (member.role === 'partner') result.push({ ...one, verdict: 'partner', reason: 'partner' });
    else if (seen.has(one.inn)) result.push({ ...one, verdict: 'does-not-count', reason: 'same-inn' });
    else result.push(one);
    if (member.role !== 'partner') seen.add(one.inn);
  }
  return result;
}
