import { ApiClient } from '../../infra/demo/client.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { passwordGrant, tokensFrom } from '../../infra/demo/tokens.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import type { ScenarioName } from '../../infra/local/services/register/scenarios.ts';

/** An admitted organisation and the person who represents it. */
export type Neighbour = { readonly id: string; readonly inn: string; readonly person: string };

export const clientOf = (urls: { front: string; identity: string }): ApiClient => {
  const patience = { seconds: 60 };
  return new ApiClient({
    url: urls.front,
    token: tokensFrom(passwordGrant(urls.identity, 'portal', patience)),
    patience,
  });
};

/** Organisations of a scenario that applied and were admitted, each with a representative of its own. */
export function admitted(
  api: ApiClient,
  scenario: ScenarioName,
  count: number,
  from = 1,
): Promise<readonly Neighbour[]> {
  return inParallel(
    Array.from({ length: count }, (_, index) => from + index),
    10,
    async (serial) => {
      const inn = innOf(scenario, serial);
      const as = `${scenario}-${serial}`;
      const { id } = await api.must(
        'applyForParticipation',
        { identifier: { kind: 'inn', value: inn } },
        { as, idempotencyKey: `apply-${inn}` },
      );
      await waitFor(`the admission of ${inn}`, async () => {
        const { status } = await api.must('readOrganisation', { organisationId: id }, { as });
        return status === 'participant' || status === 'partner' ? true : undefined;
      });
      return { id, inn, person: as };
    },
  );
}

export const application = {
  title: 'Фотоника Москвы',
  summary: 'Лазеры, оптические компоненты и приборы на их основе.',
  industries: ['26', '27', '72'],
  project: {
    title: 'Волоконный лазер',
    goal: 'Серийный волоконный лазер мощностью 2 кВт.',
    stage: 'prototype' as const,
  },
};
export const contribution = { kind: 'component' as const, text: 'Диоды накачки 976 нм' };

/** A cluster of the founder with everybody else invited. */
export async function openWith(api: ApiClient, founder: Neighbour, others: readonly Neighbour[]): Promise<string> {
  const as = founder.person;
  const opening = { organisationId: founder.id, ...application, contribution };
  const { id: clusterId } = await api.must('openCluster', opening, { as, idempotencyKey: `open-${founder.inn}` });
  const invitees = others.map(({ inn }) => ({ inn }));
  await api.must('inviteOrganisations', { clusterId, invitees }, { as, idempotencyKey: `invite-${founder.inn}` });
  return clusterId;
}

export const accept = (api: ApiClient, clusterId: string, { id, person }: Neighbour) =>
  api.call('acceptInvitation', { clusterId, organisationId: id, contribution }, { as: person });
