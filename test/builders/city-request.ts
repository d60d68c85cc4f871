import type * as z from 'zod';
import { AnsweredRequest, AskedRequest, TakenRequest } from '../../shared/domain/city-request/city-request.ts';
import { participant } from './organisation.ts';
import { cityRequestId, clusterId, hashOf, instant, organisationId, personId } from './ids.ts';

/** Organisation 5 answers for the city. */
export const cityDepartment = (n = 5) => participant(n, { capacities: ['city-department'] });

/** The end of the fifteenth working day after the first day, and of the twelfth. */
export const due = { dueAt: '2026-11-30T20:59:59.999Z', nearDueAt: '2026-11-25T20:59:59.999Z' };

const common = () => ({
  id: cityRequestId(),
  version: 1,
  lastEventHash: hashOf(1),
  clusterId: clusterId(),
  clusterTitle: 'Микроэлектроника Зеленограда',
  departmentName: 'ООО «Пример 5»',
  askedBy: organisationId(1),
  departmentId: organisationId(5),
  programme: { id: 'mic', version: 1 },
  kind: 'pilot-site' as const,
  question: 'Нужна площадка для испытаний контроллеров.',
  askedAt: instant(),
  ...due,
  told: 'nothing' as const,
  updatedAt: instant(),
});

/** A request of cluster 1 to organisation 5, asked on the first day. */
export const asked = (overrides: Partial<z.input<typeof AskedRequest>> = {}) =>
  AskedRequest.parse({ ...common(), status: 'asked', ...overrides });
/** Person 5 has taken it. */
export const taken = (overrides: Partial<z.input<typeof TakenRequest>> = {}) =>
  TakenRequest.parse({
    ...common(),
    version: 2,
    status: 'taken',
    owner: { personId: personId(5), since: instant(1) },
    ...overrides,
  });
export const answered = (overrides: Partial<z.input<typeof AnsweredRequest>> = {}) =>
  AnsweredRequest.parse({
    ...taken(),
    version: 3,
    status: 'answered',
    outcome: 'yes',
    summary: 'Площадка предоставлена.',
    answer: 'Договор подготовит отдел площадок.',
    answeredAt: instant(7),
    ...overrides,
  });
