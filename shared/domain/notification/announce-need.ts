import type { NeedEvent } from '../event.ts';
import type { OrganisationId } from '../ids.ts';
import type { Need } from '../need/need.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** Who answers for a need: the lead of its project, if there is one, and the coordinator. */
export const toNeedsSide = (
  { clusterId }: Pick<Need, 'clusterId'>,
  lead: OrganisationId | undefined,
  subject: NotificationSubject,
): Announcement[] => [
  ...(lead === undefined ? [] : [{ audience: { to: 'organisation', organisationId: lead }, subject } as const]),
  { audience: { to: 'coordinator', clusterId }, subject },
];

export const aboutNeed = ({ id, clusterId, clusterTitle, projectId, projectTitle, content }: Need) => ({
  clusterId,
  clusterTitle,
  projectId,
  projectTitle,
  needId: id,
  needKind: content.kind,
});

/** Who is told what about a need; of one that was renewed or has ended by then nobody is reminded. */
export function announceNeed(event: NeedEvent, need: Need, lead: OrganisationId | undefined): Announcement[] {
  switch (event.type) {
    case 'need-reminded': {
      const { expiresAt } = event.data;
      const current = need.status === 'open' && need.expiresAt === expiresAt;
      return current ? toNeedsSide(need, lead, { kind: 'need-expiring', data: { ...aboutNeed(need), expiresAt } }) : [];
    }
    case 'need-expired':
      return toNeedsSide(need, lead, { kind: 'need-expired', data: aboutNeed(need) });
    case 'need-opened':
    case 'need-changed':
    case 'need-renewed':
    case 'need-met':
    case 'need-withdrawn':
      return [];
  }
}
