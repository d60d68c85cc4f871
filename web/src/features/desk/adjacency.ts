import { connectedGroups } from '../../../../shared/eligibility/connected-groups.ts';
import { micAdjacency } from '../../../../shared/programme/mic-adjacency.ts';

/** Groups of industries that are connected with one another, by the programme's table: one group is what is wanted. */
export const groupsOf = (industries: readonly string[]): readonly (readonly string[])[] =>
  connectedGroups(industries, micAdjacency());

/** Industries of which one alone would connect all that are chosen; at most five. */
export const connecting = (chosen: readonly string[], codes: readonly string[]): readonly string[] =>
  codes.filter((code) => !chosen.includes(code) && groupsOf([...chosen, code]).length === 1).slice(0, 5);
