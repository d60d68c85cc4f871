import { handoverKey } from '../../functions/store/keys.ts';
import { tokenHash } from '../../functions/runtime/token-hash.ts';
import { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import {
  ExcludedOrganisation,
  type Organisation,
  SuspendedOrganisation,
} from '../../shared/domain/organisation/organisation.ts';
import { answered, asked, taken } from '../builders/city-request.ts';
import { openThread } from '../builders/community.ts';
import { cityRequestId, clusterId, instant, organisationId, personId, reportId, threadId } from '../builders/ids.ts';
import {
  checkingOrganisation,
  participant,
  partner,
  refusedOrganisation,
  unclearOrganisation,
} from '../builders/organisation.ts';
import { disabledWebhook, endedWebhook, pausedWebhook, webhook, webhookId } from '../builders/webhook.ts';
import { lying, type Scene } from './scene.ts';
import type { Who } from './people.ts';

import { alone, each, inRegistered, maybe } from './states.ts';

const cityRequests = {
  asked: asked(),
  taken: taken(),
  'taken-by-colleague': taken({ owner: { personId: personId(15), since: instant(1) } }),
  answered: answered(),
  withdrawn: { ...asked(), status: 'withdrawn', withdrawnAt: instant() },
  absent: undefined,
};

const handover = (as: 'representative' | 'operator', expiresAt = instant(7)) => ({
  handover: {
    tokenHash: tokenHash('t'.repeat(43)),
    as,
    offeredBy: personId(as === 'operator' ? 900 : 12),
    offeredAt: instant(),
    expiresAt,
  },
});
const restricted = {
  ...participant(12),
  admittedAs: 'participant',
  measure: { by: personId(900), at: instant(), reason: 'Проверка' },
};
const twelfth: Readonly<Record<string, Organisation | undefined>> = {
  participant: participant(12),
  partner: partner(12),
  checking: checkingOrganisation(12),
  unclear: unclearOrganisation(12),
  refused: refusedOrganisation(12),
  suspended: SuspendedOrganisation.parse({ ...restricted, status: 'suspended' }),
  excluded: ExcludedOrganisation.parse({ ...restricted, status: 'excluded' }),
  'with-handover': participant(12, handover('representative')),
  'with-reassignment': participant(12, handover('operator')),
  'with-late-reassignment': participant(12, handover('operator', instant(-1))),
  'with-proposal': participant(12, { proposal: { kind: 'renamed', name: 'ООО «Новое имя»', at: instant() } }),
  absent: undefined,
};
const twelve: readonly Who[] = ['owner', 'conflicted-operator'];

const webhooks = {
  active: webhook(12),
  paused: pausedWebhook(12),
  disabled: disabledWebhook(12),
  ended: endedWebhook(12),
  elsewhere: webhook(12, { owner: { kind: 'organisation', organisationId: organisationId(3) } }),
  absent: undefined,
};
const ofDepartment = { owner: { kind: 'operator' as const } };
const departmentWebhooks = {
  active: webhook(12, ofDepartment),
  paused: { ...pausedWebhook(12), ...ofDepartment },
  disabled: { ...disabledWebhook(12), ...ofDepartment },
  ended: { ...endedWebhook(12), ...ofDepartment },
  elsewhere: webhook(12),
  absent: undefined,
};

const reported = {
  id: reportId(),
  clusterId: clusterId(),
  threadId: threadId(),
  version: 1,
  lastEventHash: openThread().lastEventHash,
  organisationId: organisationId(3),
  reason: 'insult',
  reportedAt: instant(),
  updatedAt: instant(),
};
const reports = {
  open: AbuseReport.parse({ ...reported, status: 'open' }),
  decided: AbuseReport.parse({ ...reported, status: 'decided', outcome: 'hidden', decidedAt: instant() }),
  absent: undefined,
};

export const otherScenes: readonly Scene[] = [
  { ...alone, kind: 'platform' },
  ...inRegistered('city-request', cityRequests, (state) => ({
    self: [],
    sees: 1,
    ids: { cityRequestId: cityRequestId() },
    writes: maybe('city-request', state),
  })),
  ...each(twelfth, (state) => ({
    ...alone,
    kind: 'organisation',
    self: twelve,
    sees: state?.version ?? 1,
    ids: { organisationId: organisationId(state === undefined ? 98 : 12) },
    writes:
      state?.handover === undefined
        ? []
        : [
            {
              put: {
                ...handoverKey(state.handover.tokenHash),
                entity: 'handover',
                version: 1,
                organisationId: organisationId(12),
              },
            },
          ],
    ...(state === undefined ? {} : { twelve: state }),
  })),
  ...each(webhooks, (state) => ({
    ...alone,
    kind: 'webhook',
    self: twelve,
    ids: { organisationId: organisationId(12), webhookId: webhookId(12) },
    writes: maybe('webhook', state),
  })),
  ...each(departmentWebhooks, (state) => ({
    ...alone,
    kind: 'department-webhook',
    ids: { webhookId: webhookId(12) },
    writes: maybe('webhook', state),
  })),
  ...each(reports, (state) => ({
    ...alone,
    kind: 'report',
    cluster: 'active',
    ids: { reportId: reportId() },
    writes: [lying('thread', openThread()), ...maybe('abuse-report', state)],
  })),
];
