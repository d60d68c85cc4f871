import * as z from 'zod';
import { Answer } from '../domain/calendar/fact.ts';
import { GatheringPlace, GatheringText, GatheringTime } from '../domain/calendar/gathering.ts';
import { Visibility } from '../domain/community/thread.ts';
import { ClusterId, GatheringId, OrganisationId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import { GatheringView, PublicGatheringView } from './calendar-views.ts';
import { type Endpoint, FileAnswer } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

const calendar = { audience: 'member', service: 'community', tag: 'Calendar', status: 200 } as const;
const open = { audience: 'public', tag: 'Calendar', status: 200, method: 'GET' } as const;
const cluster = { clusterId: ClusterId };
const gathering = { ...cluster, gatheringId: GatheringId };
const when = z.enum(['upcoming', 'past']).optional().meta({ description: 'upcoming, if absent: the next first' });
const common = ['not-found', 'not-yours', 'wrong-status'] as const;
const feed = { service: 'feeds', output: FileAnswer, produces: ['text/calendar; charset=utf-8'] } as const;

export const listGatherings = {
  ...calendar,
  method: 'GET',
  path: '/clusters/{clusterId}/gatherings',
  summary: 'Events of a cluster: those to come, the next first, or past ones, the latest first',
  input: z.strictObject({ ...cluster, when, ...pageInput }),
  output: Page(GatheringView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const planGathering = {
  ...calendar,
  method: 'POST',
  path: '/clusters/{clusterId}/gatherings',
  status: 201,
  summary: 'Plans an event; it happens once, there is no recurrence',
  input: z.strictObject({
    ...cluster,
    organisationId: OrganisationId,
    visibility: Visibility,
    title: Line(3, 200),
    text: GatheringText.optional(),
    time: GatheringTime,
    place: GatheringPlace,
  }),
  output: GatheringView,
  refusals: [...common, 'changed-since-read', 'forbidden', 'no-such-time', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const readGathering = {
  ...calendar,
  method: 'GET',
  path: '/clusters/{clusterId}/gatherings/{gatheringId}',
  summary: 'One event, with how many come and what the caller’s organisations answered',
  input: z.strictObject(gathering),
  output: GatheringView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const changeGathering = {
  ...calendar,
  method: 'PATCH',
  path: '/clusters/{clusterId}/gatherings/{gatheringId}',
  summary: 'Changes an event; those who answered are told when time or place are others',
  input: z.strictObject({
    ...gathering,
    visibility: Visibility.optional(),
    title: Line(3, 200).optional(),
    text: GatheringText.optional(),
    time: GatheringTime.optional(),
    place: GatheringPlace.optional(),
  }),
  output: GatheringView,
  refusals: [...common, 'stale-version', 'no-such-time'],
  conditional: true,
} as const satisfies Endpoint;

export const cancelGathering = {
  ...calendar,
  method: 'POST',
  path: '/clusters/{clusterId}/gatherings/{gatheringId}/cancellation',
  summary: 'Calls an event off; those who wanted to come are told',
  input: z.strictObject(gathering),
  output: GatheringView,
  refusals: [...common, 'changed-since-read'],
} as const satisfies Endpoint;

export const answerGathering = {
  ...calendar,
  method: 'PUT',
  path: '/clusters/{clusterId}/gatherings/{gatheringId}/attendance',
  summary: 'Says whether an organisation comes',
  input: z.strictObject({ ...gathering, organisationId: OrganisationId, answer: Answer }),
  output: z.object({ answer: Answer }),
  refusals: [...common, 'changed-since-read', 'too-late'],
} as const satisfies Endpoint;

export const makeCalendarFeed = {
  ...calendar,
  method: 'POST',
  path: '/clusters/{clusterId}/calendar-feed',
  summary: 'A secret address from which a calendar app reads all events of a cluster; the one before ends',
  input: z.strictObject(cluster),
  output: z.object({
    path: z.string().meta({ description: 'Below the address of this API. Whoever has it reads the calendar' }),
  }),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const endCalendarFeed = {
  ...calendar,
  method: 'POST',
  path: '/clusters/{clusterId}/calendar-feed/revocation',
  summary: 'Ends the secret address',
  input: z.strictObject(cluster),
  output: z.object({ ended: z.literal(true) }),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const listPublicGatherings = {
  ...open,
  path: '/public/clusters/{clusterId}/gatherings',
  summary: 'Events of a cluster to which everybody may come',
  input: z.strictObject({ ...cluster, when, ...pageInput }),
  output: Page(PublicGatheringView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readClusterCalendar = {
  ...open,
  ...feed,
  path: '/public/clusters/{clusterId}/calendar.ics',
  summary:
    'Public events of a cluster for calendar apps (iCalendar): those of its next 500 events, beginning 90 days ago',
  input: z.strictObject(cluster),
  refusals: ['not-found'],
  cache: 60,
} as const satisfies Endpoint;

export const readCalendar = {
  ...open,
  ...feed,
  path: '/public/calendar.ics',
  summary: 'Public events of all clusters for calendar apps (iCalendar): the next 100, beginning a week ago',
  input: z.strictObject({
    from: z.iso.date().optional().meta({
      description: 'the next 100 that end on this day or later, instead; the last of them tells where to read on',
    }),
  }),
  refusals: [],
  cache: 60,
} as const satisfies Endpoint;

export const readSecretCalendar = {
  ...open,
  ...feed,
  path: '/public/calendars/{token}',
  summary: 'All events of a cluster for the calendar app of one member, at the secret address that they made',
  input: z.strictObject({ token: z.string().max(600) }),
  refusals: ['not-found'],
} as const satisfies Endpoint;
