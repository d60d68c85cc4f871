import type { Contribution, ConfirmedMember } from '../cluster/member.ts';
import { type Answer, limits, type Project, type ProjectMember } from './project.ts';

/** What an organisation brings is added to what it brings already; `undefined` when nothing would change or fit. */
export function withMember(
  members: readonly ProjectMember[],
  { organisationId, name }: { readonly organisationId: ConfirmedMember['organisationId']; readonly name: string },
  contribution: Contribution,
  now: string,
): ProjectMember[] | undefined {
  const known = members.find((member) => member.organisationId === organisationId);
  if (known === undefined)
    return members.length < limits.members
      ? [...members, { organisationId, name, contributions: [contribution], since: now }]
      : undefined;
  if (brings(known, contribution.kind) || known.contributions.length >= limits.contributions) return undefined;
  const more = { ...known, contributions: [...known.contributions, contribution] };
  return members.map((member) => (member === known ? more : member));
}

export const brings = ({ contributions }: ProjectMember, kind: Contribution['kind']): boolean =>
  contributions.some((contribution) => contribution.kind === kind);

/** The newest answers, this one the last. */
export const answered = ({ answers }: Project, answer: Answer): Answer[] =>
  [...answers, answer].slice(-limits.requests);
