import { needCardKey } from '../../functions/store/keys.ts';
import { CompletedProject, type Project, StoppedProject } from '../../shared/domain/project/project.ts';
import { listedNeed } from '../../shared/domain/need/listed.ts';
import { proposeMatch } from '../../shared/domain/match/propose.ts';
import { Match } from '../../shared/domain/match/match.ts';
import { Need } from '../../shared/domain/need/need.ts';
import { Mandate } from '../../shared/domain/mandate/mandate.ts';
import {
  clusterId,
  firstDay,
  instant,
  mandateId,
  matchId,
  needId,
  organisationId,
  projectId,
} from '../builders/ids.ts';
import { openMandate } from '../builders/mandate.ts';
import { openNeed } from '../builders/need.ts';
import { planned, projectMember, projectRequest, running } from '../builders/project.ts';
import { lying, type Scene } from './scene.ts';
import type { Who } from './people.ts';

import { alone, each, inRegistered, maybe } from './states.ts';

const twelve: readonly Who[] = ['owner', 'conflicted-operator'];
const inside = {
  members: [projectMember(2), projectMember(7)],
  requests: [projectRequest(3)],
  roles: [{ role: 'material' as const, wanted: 1 }],
};
const projects: Readonly<Record<string, Project | undefined>> = {
  planned: planned(inside),
  running: running({
    ...inside,
    reports: [{ number: 1, from: '2026-01-01', to: '2026-02-01', published: false, filedAt: instant() }],
  }),
  completed: CompletedProject.parse({
    ...running(inside),
    status: 'completed',
    completedAt: instant(),
    summary: 'Готово',
  }),
  stopped: StoppedProject.parse({
    ...running(inside),
    status: 'stopped',
    stoppedAt: instant(),
    reason: 'Нет заказчика',
  }),
  absent: undefined,
};
const placed = [lying('project', running(inside))];

/** An open need, and the card by which it is found. */
const carded = [
  lying('need', openNeed()),
  { put: { ...listedNeed(openNeed()), ...needCardKey(openNeed().cardId, 'ALL') } },
];
const endedNeed = (status: string, at: string) => Need.parse({ ...openNeed(), status, [at]: instant() });
const needs: Readonly<Record<string, Need | undefined>> = {
  open: openNeed(),
  met: endedNeed('met', 'endedAt'),
  withdrawn: endedNeed('withdrawn', 'endedAt'),
  expired: endedNeed('expired', 'endedAt'),
  'in-stopped': openNeed(),
  absent: undefined,
};

const mandate = (status: Mandate['status'], more: object = {}) => Mandate.parse({ ...openMandate(), status, ...more });
const mandates: Readonly<Record<string, Mandate | undefined>> = {
  open: mandate('open'),
  paused: mandate('paused'),
  closed: mandate('closed', { closedAt: instant() }),
  'without-capacity': mandate('paused', { organisationId: organisationId(12) }),
  'open-without-capacity': mandate('open', { organisationId: organisationId(12) }),
  absent: undefined,
};

const proposed = proposeMatch(openNeed(), openMandate(), { id: matchId(), actor: 'system', at: firstDay }).after;
const names = {
  organisationId: organisationId(9),
  organisationName: 'ООО «Пример 9»',
  clusterTitle: 'Микроэлектроника',
  projectTitle: 'Лазер',
  coordinatorId: organisationId(1),
  coordinatorName: 'ООО «Пример 1»',
};
const match = (more: object) => Match.parse({ ...proposed, ...more });
const matches: Readonly<Record<string, Match | undefined>> = {
  proposed,
  'proposed-other-side': proposed,
  'agreed-by-need': match({ status: 'agreed', by: 'need' }),
  'agreed-by-mandate': match({ status: 'agreed', by: 'mandate' }),
  matched: match({ status: 'matched', matchedAt: instant(), names }),
  declined: match({ status: 'declined', by: 'need', reason: 'other', declinedAt: instant() }),
  late: match({ expiresAt: instant(-1) }),
  'without-need': proposed,
  'without-mandate': proposed,
  'without-capacity': proposed,
  expired: match({ status: 'expired', why: 'time', endedAt: instant() }),
  absent: undefined,
};

/** What became of the two sides of a match since. */
function sidesOf(name: string) {
  const paused = name === 'without-mandate' ? { status: 'paused' as const } : {};
  const other = name === 'without-capacity' ? { capacity: 'city-department' as const } : {};
  return [
    lying('need', name === 'without-need' ? endedNeed('withdrawn', 'endedAt') : openNeed()),
    lying('mandate', openMandate(1, { ...paused, ...other })),
  ];
}

export const matchingScenes: readonly Scene[] = [
  ...inRegistered('project', projects, (state) => ({
    self: [],
    sees: 1,
    ids: { projectId: projectId(), clusterId: clusterId() },
    writes: maybe('project', state),
  })),
  ...inRegistered('need', needs, (state, name) => ({
    self: [],
    sees: 1,
    ids: { needId: needId(), clusterId: clusterId(), projectId: projectId() },
    writes: [...(name === 'in-stopped' ? maybe('project', projects['stopped']) : placed), ...maybe('need', state)],
  })),
  ...each(mandates, (state, name) => ({
    ...alone,
    kind: 'mandate',
    cluster: 'active',
    self: name.endsWith('without-capacity') ? twelve : ['investor'],
    ids: { mandateId: mandateId() },
    writes: [...placed, ...carded, ...maybe('mandate', state)],
  })),
  ...inRegistered('match', matches, (state, name) => ({
    self: [],
    sees: 1,
    ids: { matchId: matchId() },
    writes: [...placed, ...sidesOf(name), ...maybe('match', state)],
  })),
];
