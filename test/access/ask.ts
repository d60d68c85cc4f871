import { exampleOf } from '../../shared/contracts/examples.ts';
import { pathParameters } from '../../shared/contracts/endpoint.ts';
import { clusterId, innOf, needId, organisationId, personId } from '../builders/ids.ts';
import { consentHash } from '../../functions/store/consent-hash.ts';
import { consentTexts } from '../../shared/domain/consent/texts.ts';
import { needCardIdOf } from '../../functions/store/need-store.ts';
import { type Asked, endpointOf, type Name, names } from '../fakes/api-world.ts';
import { organisationOf, personOf, type Who } from './people.ts';
import type { Scene } from './scene.ts';

type Fields = Readonly<Record<string, unknown>>;
type More = (
  who: Who,
  scene: Scene,
) => {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: Fields;
  readonly query?: Readonly<Record<string, string>>;
};

const format = () => ({ query: { format: 'csv' } });
const token = 't'.repeat(43);
const withToken = () => ({ body: { token } });
const about = (n: number) => () => ({ path: { organisationId: organisationId(n) } });
const bySelf: More = (who) => ({ path: { organisationId: organisationOf(who) } });
const side: More = (who, { thing }) => {
  const own = who === 'investor' ? 'mandate' : 'need';
  return { body: { side: thing.endsWith('other-side') === (own === 'need') ? 'mandate' : 'need' } };
};

/** What a route needs beside its example and the ids of the scene. */
const more: Readonly<Partial<Record<string, More>>> = {
  exportLedger: format,
  exportMembers: format,
  exportReport: format,
  findOrganisation: () => ({ query: { inn: innOf(3) } }),
  suggest: () => ({ query: { q: 'лазер' } }),
  unsubscribe: () => ({ query: { token: 'a.b' } }),
  acceptLetter: withToken,
  previewLetter: withToken,
  printLetter: withToken,
  previewHandover: withToken,
  takeOver: withToken,
  readProof: (_, { sees }) => ({ path: { seq: String(sees) } }),
  askCityDepartment: () => ({ body: { departmentId: organisationId(5), projectId: undefined } }),
  'startThread:discussion': () => ({ body: { kind: 'discussion', mentions: [] } }),
  startThread: () => ({ body: { mentions: [] } }),
  'startThread:as-mentioned': () => ({
    body: { kind: 'discussion', organisationId: organisationId(2), mentions: [organisationId(2)] },
  }),
  'startThread:as-invited': () => ({ body: { kind: 'discussion', organisationId: organisationId(4), mentions: [] } }),
  'openProject:other': () => ({ body: { organisationId: organisationId(3) } }),
  'printLetter:other': () => ({ body: { token: 'o'.repeat(43) } }),
  decideCluster: () => ({
    body: { decision: { outcome: 'return', reasons: ['project-unclear'], text: 'Опишите цель проекта' } },
  }),
  requestProjectJoining: bySelf,
  withdrawProjectJoining: bySelf,
  leaveProject: bySelf,
  'leaveProject:other': about(7),
  'withdrawProjectJoining:other': about(3),
  'removeFromProject:lead': about(2),
  'removeFromProject:none': about(3),
  'writeLetter:unknown': () => ({ body: { inn: innOf(60) } }),
  'findOrganisation:none': () => ({ query: { inn: innOf(61) } }),
  'findOrganisation:suspended': () => ({ query: { inn: innOf(11) } }),
  'turnSwitch:on': () => ({ body: { on: true } }),
  'approveProjectJoining:none': about(7),
  'refuseProjectJoining:none': about(7),
  'askCityDepartment:none': () => ({ body: { departmentId: organisationId(9), projectId: undefined } }),
  'askCityDepartment:own': () => ({ body: { departmentId: organisationId(1), projectId: undefined } }),
  approveProjectJoining: about(3),
  refuseProjectJoining: about(3),
  removeFromProject: about(7),
  changeProjectLead: () => ({ body: { organisationId: organisationId(7) } }),
  planGathering: () => ({ body: { time } }),
  changeGathering: () => ({ body: { time } }),
  setProjectStageBack: () => ({ body: { trl: 4 } }),
  giveConsent: () => ({ body: { textHash } }),
  agreeMatch: side,
  declineMatch: side,
  showInterest: () => ({ body: { cardId: needCardIdOf(needId()) } }),
  'listThreads:hidden': () => ({ query: { what: 'hidden' } }),
  reportAbuse: (_, { kind }) => ({ body: kind === 'thread' ? { commentId: undefined } : {} }),
  listEventsOfAggregate: () => ({ path: { aggregate: 'cluster', aggregateId: clusterId() } }),
  'takeCityRequest:force': () => ({ body: { force: true } }),
  'claimReview:force': () => ({ body: { force: true } }),
  listDeliveriesOfPerson: () => ({ path: { personId: personId(1) } }),
};

const [text] = consentTexts;
const textHash = text === undefined ? '' : consentHash(text);
const time = { kind: 'all-day', from: '2026-11-20', to: '2026-11-21', timeZone: 'Europe/Moscow' };

const plausible: Readonly<Record<string, string>> = {
  submission: '1',
  number: '1',
  role: 'material',
  day: '2026-10-12',
  metric: 'clusters',
  queue: 'check',
  name: 'register',
};

export const routeOf = (called: string): Name | undefined => names.find((name) => name === called.split(':')[0]);

/** The request with which somebody calls a route about what lies in a scene. */
export function ask(called: string, name: Name, who: Who, scene: Scene): Asked {
  const { path, method, conditional } = endpointOf(name);
  const given = more[called]?.(who, scene) ?? more[name]?.(who, scene) ?? {};
  const parameters = pathParameters(path);
  const places = Object.fromEntries(
    parameters.map((parameter) => [
      parameter,
      given.path?.[parameter] ?? scene.ids[parameter] ?? plausible[parameter] ?? 'x~y',
    ]),
  );
  const example: Fields = { ...exampleOf(name) };
  const named = Object.fromEntries(
    Object.keys(example)
      .filter((field) => field in scene.ids)
      .map((field) => [field, scene.ids[field]]),
  );
  const acting =
    'organisationId' in example ? { organisationId: scene.ids['organisationId'] ?? organisationOf(who) } : {};
  const body = { ...example, ...acting, ...named, ...given.body };
  const caller = personOf(who);
  return {
    path: places,
    ...(given.query === undefined ? {} : { query: given.query }),
    ...(method === 'GET' ? {} : { body }),
    ...(conditional === true ? { sees: scene.sees } : {}),
    ...(caller === undefined ? {} : { by: { personId: caller } }),
  };
}
