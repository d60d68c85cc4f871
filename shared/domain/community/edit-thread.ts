import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { communityLimits } from './limits.ts';
import { type Standing, voiceOf } from './standing.ts';
import type { ThreadStep } from './start-thread.ts';
import { onward } from '../step.ts';
import { isReadable, type Thread } from './thread.ts';

type Edit = {
  /** What is `undefined` stays as it is. */
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly mentions: readonly OrganisationId[] | undefined;
  /** From everybody back to the members; never the other way, since comments were written for members. */
  readonly visibility: 'members' | undefined;
  readonly members: ReadonlySet<OrganisationId>;
  readonly sawVersion: number;
  readonly at: Date;
};

/** The author says it differently; what it said before stays beside it. */
export function editThread(thread: Thread, standing: Standing, edit: Edit): Result<ThreadStep, Refusal> {
  const { visibility = thread.visibility, members, sawVersion, at } = edit;
  const voice = voiceOf(standing, thread.author.organisationId);
  if (!voice.ok) return voice;
  if (thread.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!isReadable(thread)) return refuse({ kind: 'wrong-status', status: thread.status });
  const { title = thread.title, text = thread.text } = edit;
  const mentions = [...new Set(edit.mentions ?? thread.mentions)];
  const added = mentions.filter((one) => !thread.mentions.includes(one));
  if (added.some((one) => !members.has(one))) return refuse({ kind: 'mention-not-member' });

  const now = at.toISOString();
  const said = { title: thread.title, text: thread.text, until: now };
  const changed = title !== thread.title || text !== thread.text;
  const former = changed ? [said, ...thread.former].slice(0, communityLimits.formerTexts) : thread.former;
  const fields = ['title', 'text', 'mentions', 'visibility'].filter((field) => Reflect.get(edit, field) !== undefined);
  const { clusterId, author } = thread;
  return accept({
    before: thread,
    after: { ...thread, title, text, mentions, visibility, former, editedAt: now, ...onward(thread, at) },
    fact: {
      type: 'thread-edited',
      data: { clusterId, visibility, organisationId: author.organisationId, fields, mentions: added },
    },
    actor: standing.by.personId,
    at,
  });
}
