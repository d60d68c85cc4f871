import type * as z from 'zod';
import { needCardIdOf } from '../../functions/store/need-store.ts';
import { OpenNeed } from '../../shared/domain/need/need.ts';
import { clusterId, hashOf, instant, needId, projectId } from './ids.ts';

export const investment = (from = 20_000_000, to = 50_000_000) => ({
  kind: 'investment' as const,
  sum: { from, to },
  instruments: ['equity' as const, 'loan' as const],
});

/** One content of each kind. */
export const contents: readonly z.input<typeof OpenNeed>['content'][] = [
  investment(),
  { kind: 'pilot-site', site: 'hospital', days: 90 },
  { kind: 'infrastructure', facility: 'clean-room', squareMetres: 400 },
  { kind: 'equipment-time', equipment: 'testing', hours: 40 },
  { kind: 'permit-question', matter: 'health' },
  { kind: 'city-order', subject: 'goods', volume: { from: 1_000_000, to: 3_000_000 } },
  { kind: 'competence', field: 'law', people: 2 },
];

/** Need n of the project of the builders: 20 to 50 million at TRL 5 in Moscow, named. */
export const openNeed = (n = 1, overrides: Partial<z.input<typeof OpenNeed>> = {}): OpenNeed =>
  OpenNeed.parse({
    status: 'open',
    id: needId(n),
    cardId: needCardIdOf(needId(n)),
    version: 1,
    lastEventHash: hashOf(1),
    clusterId: clusterId(),
    projectId: projectId(),
    clusterTitle: 'Фотоника и лазеры',
    projectTitle: 'Волоконный лазер',
    trl: 5,
    industries: ['26', '28'],
    visibility: 'named',
    content: investment(),
    region: '77',
    neededBy: '2027-06-30',
    words: 'Нужны средства на линию сборки лазеров.',
    openedAt: instant(),
    updatedAt: instant(),
    expiresAt: instant(180),
    reminded: false,
    ...overrides,
  });
