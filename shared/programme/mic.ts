import { micAdjacency } from './mic-adjacency.ts';
import { micReasons } from './mic-reasons.ts';
import type { Programme } from './programme.ts';

/**
 * Moscow Innovation Cluster, version 1. Never edited once applications were filed under it: another rule is another
 * version with a later `validFrom`, and old submissions keep being judged by this one.
 */
export const mic: Programme = {
  id: 'mic',
  version: 1,
  validFrom: '2025-01-01',
  name: { ru: 'Московский инновационный кластер', en: 'Moscow Innovation Cluster' },
  threshold: 30,
  regions: ['77'],
  territory: { ru: 'Москва', en: 'Moscow' },
  get adjacency() {
    return micAdjacency();
  },
  milestones: [25, 50, 75, 100],
  limits: {
    members: 500,
    invitationsPerCall: 100,
    invitationsPerDay: 200,
    contactsPerDay: 5,
    openClustersPerFounder: 3,
  },
  clocks: {
    invitationDays: 30,
    reminderDays: [7, 21],
    idleDays: 180,
    reviewWorkingDays: 10,
    nearDueWorkingDays: 7,
    reportValidDays: 30,
    graceDays: 60,
    graceNotices: [30, 14, 3],
  },
  cityRequests: {
    workingDays: { 'pilot-site': 15, 'permit-question': 10, 'city-order': 15, infrastructure: 15, other: 10 },
    noticeWorkingDays: 3,
  },
  reasons: micReasons,
};
