import * as z from 'zod';

/**
 * How much of what is said somebody wants to be told: everything, only where their organisation is mentioned, nothing;
 * by default announcements, threads of their own organisation, and those in which they wrote.
 */
export const Following = z.enum(['default', 'all', 'mentions', 'none']);
export type Following = z.infer<typeof Following>;

/** Why a piece of news might concern somebody. */
export type NewsFor = 'mentioned' | 'announcement' | 'own-thread' | 'other';

/** What was chosen for the thread counts; where nothing was, what was chosen for the cluster. */
export const followingOf = (thread: Following | undefined, cluster: Following | undefined): Following =>
  thread === undefined || thread === 'default' ? (cluster ?? 'default') : thread;

export function wantsNews(following: Following, why: NewsFor): boolean {
  if (following === 'none') return false;
  if (following === 'all' || why === 'mentioned') return true;
  return following === 'default' && why !== 'other';
}
