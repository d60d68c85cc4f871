import { git, gitOrNothing, hasSeam } from './checkout.ts';
import { type OldCode, oldCode } from './old-code.ts';

type Found = { readonly commit?: string | undefined; readonly why: string };
/** The old code, or why there is none; `isRefused`: who asked for it named one that cannot be had. */
export type WhichOld = { readonly code: OldCode | undefined; readonly why: string; readonly isRefused: boolean };

const played = ['functions', 'shared'] as const;
const noSeam = 'has no functions/aws, where the simulated services are handed in (ADR 29)';

/** Who names a commit gets its code or a refusal; who names none gets the code before what is played now, if it can be had. */
export async function whichOld(asked: string | undefined): Promise<WhichOld> {
  const { commit, why } = asked === undefined ? before() : asked === 'none' ? { why: 'as asked for' } : named(asked);
  const isRefused = asked !== undefined && asked !== 'none';
  if (commit === undefined) return { code: undefined, why, isRefused };
  if (!hasSeam(commit)) return { code: undefined, why: `${commit} ${noSeam}`, isRefused };
  try {
    return { code: await oldCode(commit), why, isRefused: false };
  } catch (error) {
    return { code: undefined, why: `${commit} does not fit the functions/aws of now: ${String(error)}`, isRefused };
  }
}

function named(ref: string): Found {
  const commit = commitOf(ref);
  return { commit, why: commit === undefined ? `${ref} is no commit of this clone` : subjectOf(commit) };
}

/** What is in the folder may be changed already; otherwise the last commit that changed it did. */
function before(): Found {
  const changed = gitOrNothing('log', '--first-parent', '-1', '--format=%H', '--', ...played);
  if (changed === undefined || changed === '') return { why: 'there is no history of this code here' };
  const isEdited = git(['status', '--porcelain', '--', ...played]) !== '';
  const commit = commitOf(isEdited ? 'HEAD' : `${changed}^1`);
  if (commit === undefined) return { why: 'this clone does not reach back to the code before, as shallow ones do not' };
  const where = isEdited ? 'before what is edited here' : 'before the last change of functions/ and shared/';
  return { commit, why: `${where}: ${subjectOf(commit)}` };
}

const commitOf = (ref: string): string | undefined =>
  gitOrNothing('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
const subjectOf = (commit: string): string => git(['log', '-1', '--format=%s', commit]);
