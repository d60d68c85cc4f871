import { brings } from './joining.ts';
import type { Project, Role } from './project.ts';

export type FilledRole = Role & { readonly filled: number };
export type Hole = { readonly role: Role['role']; readonly missing: number };

/** Each wanted role with how many organisations bring it. */
export const rolesOf = ({ roles, members }: Pick<Project, 'roles' | 'members'>): FilledRole[] =>
  roles.map((role) => ({ ...role, filled: members.filter((member) => brings(member, role.role)).length }));

/** Roles of which fewer are filled than wanted. */
export const holesOf = (project: Pick<Project, 'roles' | 'members'>): Hole[] =>
  rolesOf(project)
    .filter(({ filled, wanted }) => filled < wanted)
    .map(({ role, filled, wanted }) => ({ role, missing: wanted - filled }));
