import * as z from 'zod';
import { ClusterId, Instant, OrganisationId, Sha256, ThreadId } from '../ids.ts';
import { Line, Paragraph } from '../text.ts';
import { communityLimits } from './limits.ts';
import { Moderation } from './moderation.ts';

/** Who is seen to speak: an organisation, as the register called it then. Never a person. */
export const Author = z.strictObject({ organisationId: OrganisationId, name: z.string().max(300) });
export type Author = z.infer<typeof Author>;

/**
 * Plain text with line breaks. Nothing in it is markup: the portal shows it as text and makes addresses that begin
 * with https:// clickable, so there is nothing to sanitise and nothing to inject.
 */
export const ThreadText = Paragraph(1, 4000);
export const ThreadTitle = Line(3, 200);
export const Mentions = z.array(OrganisationId).max(communityLimits.mentions);

/** An announcement is the coordinator's; a discussion anybody's in the cluster. */
export const ThreadKind = z.enum(['announcement', 'discussion']);
export type ThreadKind = z.infer<typeof ThreadKind>;
/** Who reads it: the members of the cluster, or everybody who sees the cluster. */
export const Visibility = z.enum(['members', 'public']);
export type Visibility = z.infer<typeof Visibility>;

const Common = z.object({
  id: ThreadId,
  clusterId: ClusterId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  kind: ThreadKind,
  visibility: Visibility,
  author: Author,
  publishedAt: Instant,
  updatedAt: Instant,
});
const Written = Common.extend({
  title: ThreadTitle,
  text: ThreadText,
  mentions: Mentions,
  /** Announcements only: stands before all others. */
  pinned: z.boolean(),
  editedAt: Instant.optional(),
  /** What it said before, the latest first. */
  former: z.array(z.strictObject({ title: z.string(), text: z.string(), until: Instant })).max(5),
});

export const OpenThread = Written.extend({ status: z.literal('open') });
/** Can be read, takes no more comments. */
export const LockedThread = Written.extend({ status: z.literal('locked') });
/** Moderated: only its author and moderators see what it said. */
export const HiddenThread = Written.extend({
  status: z.literal('hidden'),
  moderation: Moderation,
  was: z.enum(['open', 'locked']),
});
/** Taken back by its author: what it said is gone. */
export const DeletedThread = Common.extend({ status: z.literal('deleted') });

export const Thread = z.discriminatedUnion('status', [OpenThread, LockedThread, HiddenThread, DeletedThread]);
export type Thread = z.infer<typeof Thread>;
export type ReadableThread = z.infer<typeof OpenThread> | z.infer<typeof LockedThread>;
export type WrittenThread = ReadableThread | z.infer<typeof HiddenThread>;

export const isReadable = (thread: Thread): thread is ReadableThread =>
  thread.status === 'open' || thread.status === 'locked';
