import { noHash } from '../event.ts';
import type { OrganisationId, ThreadId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ThreadFact } from './fact.ts';
import { type Standing, voiceOf } from './standing.ts';
import type { Step } from '../step.ts';
import type { Thread, ThreadKind, Visibility } from './thread.ts';

export type ThreadStep = Step<Thread, ThreadFact>;

type Start = {
  readonly id: ThreadId;
  readonly as: OrganisationId;
  readonly kind: ThreadKind;
  readonly visibility: Visibility;
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly OrganisationId[];
  /** Of those mentioned, the confirmed members. */
  readonly members: ReadonlySet<OrganisationId>;
  readonly at: Date;
};

/** The coordinator announces, or a member begins to discuss. */
export function startThread(standing: Standing, start: Start): Result<ThreadStep, Refusal> {
  const { id, as, kind, visibility, title, text, members, at } = start;
  const voice = voiceOf(standing, as);
  if (!voice.ok) return voice;
  if (kind === 'announcement' && !standing.coordinator) return refuse({ kind: 'forbidden' });
  const mentions = [...new Set(start.mentions)];
  if (mentions.some((one) => !members.has(one))) return refuse({ kind: 'mention-not-member' });

  const now = at.toISOString();
  const { clusterId, by } = standing;
  return accept({
    before: undefined,
    after: {
      status: 'open',
      id,
      clusterId,
      version: 1,
      lastEventHash: noHash,
      kind,
      visibility,
      author: voice.value,
      title,
      text,
      mentions,
      pinned: false,
      former: [],
      publishedAt: now,
      updatedAt: now,
    },
    fact: { type: 'thread-started', data: { clusterId, visibility, organisationId: as, kind, mentions } },
    actor: by.personId,
    at,
  });
}
