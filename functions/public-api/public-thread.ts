import { readableByAll } from '../../shared/domain/community/reading.ts';
import type { ReadableThread } from '../../shared/domain/community/thread.ts';
import type { ClusterId, ThreadId } from '../../shared/domain/ids.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { PublicDeps } from './deps.ts';
import { ifVisible } from '../runtime/if-visible.ts';

/** A thread that everybody may read, in a cluster that everybody may see. */
export async function publicThread(
  { clusterId, threadId }: { readonly clusterId: ClusterId; readonly threadId: ThreadId },
  { clusters, threads }: Pick<PublicDeps, 'clusters' | 'threads'>,
): Promise<ReadableThread> {
  const thread = orRefuse(readableByAll(orRefuse(await threads.load(threadId)), clusterId));
  ifVisible(orRefuse(await clusters.load(clusterId)));
  return thread;
}
